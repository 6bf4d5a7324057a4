use proptest::prelude::*;

use prime_time::press::{
    Align, Collage, Face, Format, Item, MOST_PICTURES, Pattern, Rect, SIDES, cover, lay_collage,
};

use super::names::{hostile, measure};
use crate::common;

fn collage(words: &str, pattern: Pattern, format: Format, longer: u32) -> Collage {
    Collage {
        title: words.to_owned(),
        results: words.to_owned(),
        tag: "#PerfusionWeek".to_owned(),
        pattern,
        format,
        longer,
    }
}

/// What is wrong with a collage of these pictures.
fn faults(collage: &Collage, ratios: &[f64]) -> Vec<String> {
    let laid = lay_collage(collage, ratios, &measure);
    let canvas = Rect::new(0.0, 0.0, f64::from(laid.width), f64::from(laid.height));
    let mut wrong = Vec::new();
    if laid.cells.len() != ratios.len() {
        wrong.push(format!(
            "{} cells for {} pictures",
            laid.cells.len(),
            ratios.len()
        ));
    }
    let texts: Vec<Rect> = laid.items.iter().filter_map(Item::at).collect();
    for (n, cell) in laid.cells.iter().enumerate() {
        if !canvas.holds(cell) || cell.w < 8.0 || cell.h < 8.0 {
            wrong.push(format!("picture {n}: {cell:?}"));
        }
        let others = laid.cells.iter().skip(n + 1).chain(&texts);
        wrong.extend(
            others
                .filter(|other| cell.overlaps(other))
                .map(|other| format!("picture {n}: {cell:?} lies over {other:?}")),
        );
    }
    for item in &laid.items {
        let Item::Text {
            at, text, weight, ..
        } = item
        else {
            continue;
        };
        let face = Face {
            size: text.size,
            weight: *weight,
        };
        let fits = text.height() <= at.h + 0.01
            && text
                .lines
                .iter()
                .all(|line| measure(line, face) <= at.w + 0.01);
        if !canvas.holds(at) || !fits {
            wrong.push(format!("{item:?}"));
        }
    }
    wrong
}

#[test]
fn every_number_of_pictures_has_its_place_in_every_layout() {
    for pattern in Pattern::ALL {
        for format in Format::ALL {
            for count in 0..=MOST_PICTURES {
                let ratios: Vec<f64> = [1.5, 0.67, 1.0, 1.78, 0.5]
                    .into_iter()
                    .cycle()
                    .take(count)
                    .collect();
                let wrong = faults(&collage("A night", pattern, format, SIDES[2]), &ratios);
                assert!(
                    wrong.is_empty(),
                    "{pattern:?} {format:?} {count}: {wrong:#?}"
                );
            }
        }
    }
}

#[test]
fn whatever_is_written_on_it_stays_in_its_box_and_off_the_pictures() {
    for words in hostile() {
        for format in Format::ALL {
            let wrong = faults(&collage(&words, Pattern::Rows, format, SIDES[0]), &[1.5; 7]);
            assert!(wrong.is_empty(), "{words:?} {format:?}: {wrong:#?}");
        }
    }
}

#[test]
fn without_words_the_pictures_have_the_whole_of_it() {
    let bare = Collage {
        longer: 4096,
        ..Collage::default()
    };
    let laid = lay_collage(&bare, &[1.33], &measure);
    assert_eq!((laid.width, laid.height), (4096, 3072));
    assert!(laid.items.is_empty());
    assert!(laid.cells[0].w > 3900.0 && laid.cells[0].h > 2900.0);
}

proptest! {
    #![proptest_config(common::cases(200))]

    #[test]
    fn no_picture_lies_over_another_whatever_their_shapes(
        ratios in prop::collection::vec(0.05_f64..20.0, 1..=MOST_PICTURES),
        pattern in 0..Pattern::ALL.len(),
        format in 0..Format::ALL.len(),
    ) {
        let collage = collage("A night", Pattern::ALL[pattern], Format::ALL[format], SIDES[1]);
        let wrong = faults(&collage, &ratios);
        prop_assert!(wrong.is_empty(), "{:#?}", wrong);
    }

    #[test]
    fn a_picture_covers_its_cell(ratio in 0.05_f64..20.0, w in 8.0_f64..4096.0, h in 8.0_f64..4096.0) {
        let it = cover(ratio, &Rect::new(0.0, 0.0, w, h));
        prop_assert!(it.x >= 0.0 && it.y >= 0.0);
        prop_assert!(it.x + w <= f64::from(it.width) + 0.01, "{:?}", it);
        prop_assert!(it.y + h <= f64::from(it.height) + 0.01, "{:?}", it);
    }
}

#[test]
fn a_title_from_right_to_left_begins_at_the_right() {
    for (title, wanted) in [
        ("مرحبا 体外循环 =1+1", Align::Right),
        ("=1+1 体外循环 مرحبا", Align::Left),
    ] {
        let collage = collage(title, Pattern::Rows, Format::Wide, 1600);
        let laid = lay_collage(&collage, &[1.5], &measure);
        let begins = laid.items.iter().find_map(|item| match item {
            Item::Text { align, .. } => Some(*align),
            _ => None,
        });
        assert_eq!(begins, Some(wanted), "{title}");
    }
}
