use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet border that readers ask for, in modules.
const BORDER: i32 = 4;

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules a side, with the quiet border.
    pub size: i32,
    /// The dark modules as the path of an SVG, a module a unit.
    pub path: String,
}

/// The code of a text; `None` for one that is longer than any code. A quarter of what is printed may
/// be dirty or torn.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + BORDER, y + BORDER));
            }
            x += run.max(1);
        }
    }
    Some(Qr {
        size: code.size() + 2 * BORDER,
        path,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// The modules that the path darkens.
    fn drawn(qr: &Qr) -> Vec<(i32, i32)> {
        let mut dark = Vec::new();
        for run in qr.path.split('M').skip(1) {
            let (from, rest) = run.split_once('h').unwrap();
            let (x, y) = from.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
            dark.extend((x..x + length).map(|x| (x, y)));
        }
        dark
    }

    #[test]
    fn the_drawing_has_just_the_dark_modules_and_a_quiet_border() {
        let text = "https://example.org/prime-time/";
        let (qr, code) = (
            qr(text).unwrap(),
            QrCode::encode_text(text, QrCodeEcc::Quartile).unwrap(),
        );
        assert_eq!(qr.size, code.size() + 8);
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = all.filter(|&(x, y)| code.get_module(x, y));
        let dark: Vec<_> = dark.map(|(x, y)| (x + 4, y + 4)).collect();
        assert_eq!(drawn(&qr), dark);
    }

    #[test]
    fn another_reader_reads_what_was_written_in_any_script() {
        for text in [
            "https://example.org/prime-time/",
            "https://example.org/a/b?c=%20#/week",
            "https://例え.example/灌流/",
            &"x".repeat(900),
        ] {
            let qr = qr(text).unwrap();
            let dark = drawn(&qr);
            // So many pixels a module, as on a screen.
            let side = usize::try_from(qr.size).unwrap() * 4;
            let mut picture = vec![255_u8; side * side];
            for (x, y) in dark {
                let (x, y) = (
                    usize::try_from(x).unwrap() * 4,
                    usize::try_from(y).unwrap() * 4,
                );
                for row in y..y + 4 {
                    picture[row * side + x..row * side + x + 4].fill(0);
                }
            }
            let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
                picture[y * side + x]
            });
            let grids = seen.detect_grids();
            assert_eq!(grids.len(), 1);
            assert_eq!(grids[0].decode().unwrap().1, text);
        }
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert!(qr(&"x".repeat(1600)).is_some());
        assert_eq!(qr(&"x".repeat(1700)), None);
    }
}
