use std::fs;
use std::path::PathBuf;

use prime_time::bank::{Bank, Pack, QuestionId};
use prime_time::game::TeamId;
use prime_time::press::{
    Block, Document, Draft, Field, MOST_FACTS, Piece, Place, Quote, Results, Span, facts,
    find_facts, missing, plain, weighted,
};
use prime_time::text::bank::link;
use prime_time::text::press::pieces::{document, results_told};

use super::names::hostile;

/// What comes with the app.
fn shipped() -> Bank {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("questions");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .filter(|path| !path.to_string_lossy().ends_with("pack.schema.json"))
        .collect();
    files.sort();
    let packs = files
        .iter()
        .map(|file| serde_json::from_str::<Pack>(&fs::read_to_string(file).unwrap()).unwrap());
    Bank {
        packs: packs.collect(),
    }
}

fn ids(ids: &[&str]) -> Vec<QuestionId> {
    ids.iter().map(|id| QuestionId((*id).to_owned())).collect()
}

/// Everything is filled in.
fn full(piece: Piece) -> Draft {
    Draft {
        piece,
        institution: "Riverside Hospital".to_owned(),
        event: "the Great Perfusion Quiz".to_owned(),
        dates: "2 to 8 May".to_owned(),
        time: "7 pm".to_owned(),
        place: "the staff restaurant".to_owned(),
        contact: "Ada Byron, chief perfusionist".to_owned(),
        reach: "perfusion@riverside.example".to_owned(),
        addressee: "Ms Alvarez".to_owned(),
        request: "A room for forty on the Wednesday.\nYour presence at the podium.".to_owned(),
        results: "6 teams answered 28 questions. First place went to The Pumps, with 240 points."
            .to_owned(),
        quotes: [
            Quote {
                words: "We laughed, and we learned.".to_owned(),
                by: "A nurse of the night shift".to_owned(),
            },
            Quote::default(),
        ],
        facts: ids(&["profession-week-surgeon", "history-roller-patent-year"]),
    }
}

fn with_facts(draft: &Draft) -> Document {
    document(draft, &find_facts(&shipped(), &draft.facts))
}

fn name(piece: Piece) -> &'static str {
    match piece {
        Piece::Release => "release",
        Piece::Letter => "letter",
        Piece::Invitation => "invitation",
        Piece::Posts => "posts",
    }
}

fn same_as_kept(file: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/press")
        .join(file);
    if std::env::var_os("WRITE_PRESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        kept,
        text,
        "{}: see the head of tests/press.rs",
        path.display()
    );
}

#[test]
fn every_template_reads_as_it_is_kept_here_full_and_empty() {
    for piece in Piece::ALL {
        let text = plain(&with_facts(&full(piece)));
        same_as_kept(&format!("{}.txt", name(piece)), &text);
        let empty = Draft {
            piece,
            ..Draft::default()
        };
        same_as_kept(
            &format!("{}-empty.txt", name(piece)),
            &plain(&with_facts(&empty)),
        );
    }
}

#[test]
fn every_fact_is_in_the_bank_and_can_be_looked_up() {
    let all = facts(&shipped());
    assert_eq!(all.len(), 16);
    for fact in &all {
        assert!(link(&fact.reference).is_some(), "{}", fact.id);
        let first = fact.words.split_whitespace().next().unwrap();
        let hangs = [
            "He", "She", "It", "They", "This", "That", "These", "Those", "His", "Her",
        ];
        assert!(!hangs.contains(&first), "{}: {}", fact.id, fact.words);
    }
    assert_eq!(find_facts(&shipped(), &ids(&["no-such-question"])), []);
    assert!(MOST_FACTS < all.len());
}

#[test]
fn what_is_told_of_perfusion_has_its_source_at_the_end() {
    for piece in [Piece::Release, Piece::Letter, Piece::Invitation] {
        let text = with_facts(&full(piece));
        assert_eq!(text.sources.len(), 2, "{piece:?}");
        let cited = text.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(spans) => spans.iter().find_map(|span| match span {
                Span::Source(number) => Some(*number),
                _ => None,
            }),
            _ => None,
        });
        assert_eq!(cited.collect::<Vec<_>>(), [1, 2], "{piece:?}");
    }
}

#[test]
fn a_required_field_that_is_empty_is_a_gap_in_the_text() {
    for piece in Piece::ALL {
        let draft = Draft {
            piece,
            ..Draft::default()
        };
        let text = plain(&with_facts(&draft));
        for field in missing(&draft) {
            let gap = format!("[{}]", prime_time::text::press::texts::field_name(field));
            assert!(text.contains(&gap), "{piece:?}: {gap} in {text}");
        }
        let full = plain(&with_facts(&full(piece)));
        assert!(
            !full.replace("[1]", "").replace("[2]", "").contains('['),
            "{full}"
        );
    }
}

#[test]
fn no_date_is_assumed_and_hashtags_are_for_posts_only() {
    for piece in Piece::ALL {
        let draft = Draft {
            piece,
            ..Draft::default()
        };
        let text = plain(&document(&draft, &[]));
        assert!(!text.chars().any(|c| c.is_ascii_digit()), "{text}");
        assert_eq!(text.contains('#'), piece == Piece::Posts, "{text}");
    }
}

#[test]
fn posts_keep_to_what_their_network_takes_whatever_is_filled_in() {
    for words in hostile() {
        let words: String = words.chars().take(160).collect();
        let mut draft = full(Piece::Posts);
        for field in Field::ALL {
            draft.field(field).clone_from(&words);
        }
        let text = with_facts(&draft);
        let posts = text.blocks.iter().filter_map(|block| match block {
            Block::Post {
                to,
                words,
                length,
                most,
            } => Some((to, words, *length, *most)),
            _ => None,
        });
        let mut any = 0;
        for (to, post, length, most) in posts {
            assert!(length <= most, "{to}: {length} of {most} in {post:?}");
            assert!(post.contains("#PerfusionWeek"), "{post}");
            if most == 280 {
                assert_eq!(weighted(post), length);
            }
            any += 1;
        }
        assert_eq!(any, 3);
    }
}

#[test]
fn nothing_that_turns_the_direction_gets_into_a_text() {
    for words in hostile() {
        for piece in Piece::ALL {
            let mut draft = full(piece);
            for field in Field::ALL {
                draft.field(field).clone_from(&words);
            }
            draft.quotes[0].words.clone_from(&words);
            draft.quotes[1].by.clone_from(&words);
            let text = plain(&with_facts(&draft));
            let bad = |c: char| {
                c != '\n' && c.is_control()
                    || ('\u{2028}'..='\u{202e}').contains(&c)
                    || ('\u{2066}'..='\u{2069}').contains(&c)
            };
            assert!(!text.chars().any(bad), "{text:?}");
        }
    }
}

#[test]
fn results_are_told_from_the_top_with_ties_together() {
    let place = |rank, points, names: &[&str]| Place {
        rank,
        points,
        teams: (0..)
            .map(TeamId)
            .zip(names.iter().map(|it| (*it).to_owned()))
            .collect(),
    };
    let results = Results {
        teams: 6,
        questions: 28,
        finished: true,
        places: vec![
            place(1, 240, &["The Pumps", "The Vents"]),
            place(3, 1, &["Ann"]),
        ],
    };
    assert_eq!(
        results_told("", &results),
        "6 teams answered 28 questions at Trivia night. First place was shared by The Pumps and The \
         Vents, with 240 points. Third place went to Ann, with 1 point."
    );
}
