//! The printed pages as lines of text, in the words and the order of the page.

use prime_time::game::Game;
use prime_time::paper::{Chapter, Item, Label, answer_sheets, tents};
use prime_time::text::bank as names;
use prime_time::text::paper as words;

pub fn booklet(game: &Game, chapters: &[Chapter<'_>]) -> String {
    let rounds = game.plan().setup.rounds.len();
    let mut lines = vec![words::event(&game.plan().setup.event)];
    for chapter in chapters {
        lines.push(format!("# {}", words::heading(chapter.heading, rounds)));
        lines.push(words::facts(chapter.heading, rounds));
        lines.extend(chapter.items.iter().flat_map(item));
    }
    lines.join("\n") + "\n"
}

pub fn label(label: &Label<'_>) -> String {
    words::label(label)
}

fn item(item: &Item<'_>) -> Vec<String> {
    let asking = &item.asking;
    let worth = item.key.as_ref().and_then(words::worth);
    let mut lines = vec![
        [Some(label(&item.label)), worth]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" | "),
        asking.stem.clone(),
    ];
    lines.extend(asking.picture.iter().map(|it| format!("[{}]", it.alt)));
    let options = words::options(&asking.ask).into_iter().zip(1..);
    lines.extend(options.map(|(option, n)| format!("[{n}] {option}")));
    lines.extend(words::task(asking));
    if let Some(key) = &item.key {
        lines.push(format!(
            "  {} {}",
            words::ANSWER,
            words::answer(asking, key)
        ));
        lines.extend(words::also(key).map(|it| format!("  {it}")));
        lines.push(format!("  {}", key.question.explanation));
        let note = key.question.host_note.iter();
        lines.extend(note.map(|it| format!("  {}", words::note(it))));
        let sources = key.question.references.iter();
        lines.extend(sources.map(|it| format!("  {}", names::reference(it))));
    }
    lines
}

pub fn sheets(game: &Game) -> String {
    let rounds = game.plan().setup.rounds.len();
    let mut lines = vec![words::event(&game.plan().setup.event)];
    for sheet in answer_sheets(game) {
        let title = words::round_title(sheet.round, rounds, sheet.plan);
        let letter = sheet.team.id.badge().letter;
        lines.push(format!("# {title} | {letter} {}", sheet.team.name));
        if sheet.wager {
            lines.push(words::WAGER.to_owned());
        }
        for (blank, n) in sheet.blanks.iter().zip(1..) {
            let boxes = words::boxes(blank).into_iter();
            let mut drawn: Vec<String> = boxes
                .map(|(inside, beside)| format!("[{inside}]{beside}"))
                .collect();
            if drawn.is_empty() {
                drawn.push("____".to_owned());
            }
            drawn.push(words::blank_hint(blank).to_owned());
            lines.push(format!("{n} {}", drawn.join(" ")).trim_end().to_owned());
        }
    }
    lines.join("\n") + "\n"
}

pub fn name_tents(game: &Game) -> String {
    let tent = |tent: prime_time::paper::Tent<'_>| {
        let badge = tent.team.id.badge();
        format!(
            "{} {} in colour {}, shape {}, size {}\n",
            badge.letter, tent.team.name, badge.colour, badge.shape, tent.size
        )
    };
    tents(game).map(tent).collect()
}
