use std::fs;
use std::io::Cursor;

use e2e::{App, Outcome, Wrong, ensure, with_app};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use prime_time::text::press::collage::file_name;

use super::{choose, played};
use crate::screens::show_both;

const HOSTILE: &str = "<b>Perfusion</b> \u{202e}Week صمامات 🫀 =1+1";
const RED: [u8; 3] = [210, 20, 30];
const BLUE: [u8; 3] = [20, 40, 210];

/// Left red and right blue, as a camera writes it.
fn halves(width: u32, height: u32) -> Outcome<Vec<u8>> {
    let picture = RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x < width / 2 { RED } else { BLUE })
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .map_err(|why| Wrong::new(why.to_string()))?;
    Ok(bytes.into_inner())
}

/// The same with what a camera adds: that it was held upright (turn it right, by a quarter), and its maker.
fn turned(jpeg: &[u8]) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    exif.extend([0, 2]);
    exif.extend(b"\x01\x0f\0\x02\0\0\0\x0a\0\0\0\x26");
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend([0; 4]);
    exif.extend(b"SECRETCAM\0");
    let mut all = jpeg[..2].to_vec();
    all.extend([0xff, 0xe1]);
    all.extend(u16::try_from(exif.len() + 2).unwrap_or(0).to_be_bytes());
    all.extend(exif);
    all.extend(&jpeg[2..]);
    all
}

/// The kinds of the segments before the picture itself.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let mut kinds = Vec::new();
    let mut at = 2;
    while let Some(&[0xff, kind, high, low]) = jpeg.get(at..at + 4) {
        kinds.push(kind);
        if kind == 0xda {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    kinds
}

fn near(one: Rgb<u8>, other: [u8; 3]) -> bool {
    one.0.iter().zip(other).all(|(a, b)| a.abs_diff(b) < 40)
}

fn opened(bytes: &[u8], format: ImageFormat) -> Outcome<RgbImage> {
    let picture = image::load_from_memory_with_format(bytes, format)
        .map_err(|why| Wrong::new(why.to_string()))?;
    Ok(picture.into_rgb8())
}

async fn make(app: &App, name: &str) -> Outcome<Vec<u8>> {
    app.click("#make").await?;
    app.see_text("is among your downloads.").await?;
    app.file(name).await
}

#[tokio::test]
async fn pictures_become_a_collage_upright_and_without_what_a_camera_wrote_in_them() -> Outcome {
    with_app("press-collage", async |app| {
        let mut night = played();
        app.put(night.device()).await?;
        app.go("#/week").await?;
        app.click("a[href='#/press/collage']").await?;
        app.see("#make:disabled").await?;
        app.see_text("Choose pictures, and they are arranged here.")
            .await?;
        show_both(app, "press-collage-empty").await?;

        let wide = halves(800, 600)?;
        let upright = turned(&wide);
        ensure(segments(&upright).contains(&0xe1), || {
            "the picture has no EXIF".to_owned()
        })?;
        app.give(
            "pictures",
            &[
                ("upright.jpg", &upright),
                ("damaged.jpg", &wide[..300]),
                ("camera.heic", b"\0\0\0\x18ftypheic"),
                ("notes.pdf", b"%PDF-1.4"),
            ],
        )
        .await?;
        app.see_text("1 picture is there.").await?;
        app.see_text("3 files were not taken:").await?;
        for refused in [
            "“damaged.jpg” could not be drawn by the browser.",
            "“camera.heic” is in a format that this browser cannot read.",
            "“notes.pdf” is neither JPEG nor PNG nor WebP.",
        ] {
            app.see_text(refused).await?;
        }
        show_both(app, "press-collage-refused").await?;

        // Alone without words it is the whole sheet, so its halves can be told: above red, below blue.
        choose(app, "Tall").await?;
        choose(app, "1600").await?;
        let jpeg = make(app, "prime-time-collage.jpg").await?;
        let kinds = segments(&jpeg);
        ensure(
            kinds.contains(&0xda) && !kinds.contains(&0xe1) && !kinds.contains(&0xfe),
            || format!("segments {kinds:x?}"),
        )?;
        ensure(!jpeg.windows(9).any(|part| part == b"SECRETCAM"), || {
            "the camera is named".to_owned()
        })?;
        let sheet = opened(&jpeg, ImageFormat::Jpeg)?;
        ensure(sheet.dimensions() == (1200, 1600), || {
            format!("{:?}", sheet.dimensions())
        })?;
        for (x, y, colour) in [
            (300, 300, RED),
            (900, 300, RED),
            (300, 1200, BLUE),
            (900, 1200, BLUE),
        ] {
            let seen = *sheet.get_pixel(x, y);
            ensure(near(seen, colour), || format!("{seen:?} at {x}, {y}"))?;
        }

        // More of them, with words of all kinds, as large as can be.
        let others: Vec<(String, &[u8])> = (0..11)
            .map(|n| {
                let bytes = if n % 3 == 0 { &upright[..] } else { &wide[..] };
                (format!("<i>{n}</i> 🫀.jpg").replace('/', "-"), bytes)
            })
            .collect();
        let others: Vec<(&str, &[u8])> = others.iter().map(|(name, b)| (&name[..], *b)).collect();
        app.give("pictures", &others).await?;
        app.see_text("12 pictures are there.").await?;
        app.click("#take-game").await?;
        app.fill("#collage-title", HOSTILE).await?;
        show_both(app, "press-collage").await?;
        choose(app, "PNG").await?;
        choose(app, "4096").await?;
        for (pattern, format, size) in [
            ("In rows", "Wide", (4096, 3072)),
            ("The first large", "Square", (4096, 4096)),
        ] {
            choose(app, pattern).await?;
            choose(app, format).await?;
            app.fill("#collage-results", "").await?;
            app.fill("#collage-title", &format!("{HOSTILE} {format}"))
                .await?;
            app.click("#make").await?;
            app.see_text(&format!("The collage, {} × {} pixels", size.0, size.1))
                .await?;
            let name = file_name(&format!("{HOSTILE} {format}"), true);
            let png = app.file(&name).await?;
            let seen = opened(&png, ImageFormat::Png)?.dimensions();
            ensure(seen == size, || format!("{name} is {seen:?}"))?;
        }
        let label = app
            .script("return document.querySelector('.press-canvas').getAttribute('aria-label')")
            .await?;
        ensure(
            format!("{label}").contains("Collage of 12 pictures: <b>Perfusion"),
            || format!("{label}"),
        )?;

        app.click_named("Remove all pictures").await?;
        app.see_text("12 pictures are removed.").await?;
        app.click("#undo").await?;
        app.see_text("The pictures are as they were.").await
    })
    .await
}

#[tokio::test]
async fn pictures_that_went_away_are_all_told_by_name_and_the_others_stay() -> Outcome {
    with_app("press-collage-gone", async |app| {
        app.go("#/press/collage").await?;
        app.see("#make:disabled").await?;
        let wide = halves(800, 600)?;
        app.give(
            "pictures",
            &[("one.jpg", &wide), ("two.jpg", &wide), ("three.jpg", &wide)],
        )
        .await?;
        app.see_text("3 pictures are there.").await?;
        for gone in ["one.jpg", "three.jpg"] {
            fs::remove_file(app.downloads().join("given").join(gone))?;
        }
        choose(app, "1600").await?;
        app.click("#make").await?;
        app.see_text("can no longer read “one.jpg”, “three.jpg”.")
            .await?;
        app.check().await?;
        for gone in ["one.jpg", "three.jpg"] {
            app.click(&format!("[aria-label='Remove {gone}']")).await?;
            app.see_text(&format!("{gone} is removed.")).await?;
        }
        make(app, "prime-time-collage.jpg").await.map(drop)
    })
    .await
}
