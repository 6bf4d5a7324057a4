//! Names that could do harm, and a ruler for texts.

use prime_time::press::Face;

/// Markup, formulas, marks that turn the direction, emoji, scripts, and as long as anything may be.
pub fn hostile() -> Vec<String> {
    let long = |text: &str| -> String { text.chars().cycle().take(200).collect() };
    vec![
        "<b onclick=hacked()>Ann</b><img src=x onerror=hacked()>".to_owned(),
        "=1+1".to_owned(),
        "&amp; \"quoted\" 'too'".to_owned(),
        "\u{202e}Turned round\u{2066}".to_owned(),
        "two\nlines\r\nand\u{2028}more\u{0}".to_owned(),
        "👩‍⚕️🫀🫁🩸🏆🇮🇪👍🏽".to_owned(),
        long("W"),
        long("The Perfusionists of the Night Shift "),
        long("体外循環灌注師"),
        long("صمامات القلب "),
        long("👩‍⚕️"),
        String::new(),
    ]
}

/// About as wide as system faces are: no letter wider than its size, but emoji.
#[expect(clippy::cast_precision_loss, reason = "short texts")]
pub fn measure(text: &str, face: Face) -> f64 {
    let wide = text.chars().filter(|c| *c > '\u{2e80}').count();
    let narrow = text.chars().count() - wide;
    face.size * (narrow as f64 * 0.58 + wide as f64 * 1.1)
}
