//! A game in numbers, with points, accuracy and time apart.

use std::collections::BTreeMap;

use crate::bank::{Question, Response, Section};
use crate::game::{Asked, Fate, Game, Played, Sheet, TeamId, Verdict};

/// Answers counted together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Questions whose points count, and that were put to whom is counted here.
    pub asked: usize,
    pub answered: usize,
    pub right: usize,
    /// Right in some of its parts.
    pub partly: usize,
    /// All in all, adjustments not among them.
    pub points: i64,
    /// How much of that is for speed.
    pub speed: i64,
    /// How much of that is for hitting a number exactly.
    pub exact: i64,
    /// The time that answers took, in milliseconds, and of how many it is known: there is none without
    /// a clock.
    pub millis: u64,
    pub timed: u64,
}

impl Tally {
    /// On average, in milliseconds.
    pub fn mean(&self) -> Option<u64> {
        (self.millis + self.timed / 2).checked_div(self.timed)
    }

    fn add(&mut self, played: &Played, team: TeamId) {
        self.asked += 1;
        if let Some(sheet) = played.sheets.get(&team) {
            self.answered += 1;
            if let Some(took) = took(played, sheet) {
                self.millis += took;
                self.timed += 1;
            }
        }
        let mark = played.marks.get(&team);
        match mark.map(|mark| mark.verdict) {
            Some(Verdict::Right) => self.right += 1,
            Some(Verdict::Partly { .. }) => self.partly += 1,
            Some(Verdict::Wrong) | None => {}
        }
        self.points += i64::from(played.points(team));
        if let Some(mark) = mark.filter(|_| !played.veiled.contains(&team)) {
            self.speed += i64::from(mark.speed);
            self.exact += i64::from(mark.exact);
        }
    }
}

/// How long an answer took, where a clock ran.
fn took(played: &Played, sheet: &Sheet) -> Option<u64> {
    let (allotted, left) = (played.allotted?, sheet.left?);
    Some((allotted - left).0)
}

/// A team over the whole game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamResult<'a> {
    pub name: &'a str,
    /// `None` for a team that left.
    pub rank: Option<usize>,
    /// What it has in the standings.
    pub total: i64,
    /// By the host's hand.
    pub adjusted: i64,
    pub tally: Tally,
}

/// A question and all who answered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionResult<'a> {
    pub asked: Asked,
    pub question: &'a Question,
    pub fate: Fate,
    /// Whether it can give points: neither of a warm-up nor of a tie-break.
    pub counts: bool,
    pub tally: Tally,
    /// Of every team that answered or that it gave or cost points, in order of entry.
    pub answers: Vec<AnswerResult<'a>>,
}

/// What a team said, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerResult<'a> {
    pub team: &'a str,
    /// `None` where a team said nothing: it loses its wager all the same.
    pub response: Option<&'a Response>,
    pub verdict: Option<Verdict>,
    pub points: i32,
    pub speed: i32,
    pub exact: i32,
    /// In milliseconds.
    pub took: Option<u64>,
}

/// A team in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionResult<'a> {
    pub section: Section,
    pub team: &'a str,
    pub tally: Tally,
}

/// Whether a question was put to a team: not if it came later, had left, or only others were asked.
fn was_asked(played: &Played, team: TeamId) -> bool {
    let named = played.contenders.as_ref();
    named.is_none_or(|named| named.contains(&team))
}

/// Questions that count and whose answers are known: on paper none are.
fn known(game: &Game) -> impl Iterator<Item = &Played> {
    let played = game.counting().map(|(_, played)| &**played);
    played.filter(|played| !game.is_on_paper(played.asked))
}

/// Every team as it stands, first to last.
pub fn teams(game: &Game) -> Vec<TeamResult<'_>> {
    let result = |line: crate::game::Standing| {
        let adjusted = game.adjustments().iter().filter(|it| it.team == line.team);
        let mut tally = Tally::default();
        for played in known(game).filter(|it| was_asked(it, line.team)) {
            tally.add(played, line.team);
        }
        tally.points += game.typed(line.team);
        Some(TeamResult {
            name: &game.team(line.team)?.name,
            rank: line.rank,
            total: line.points,
            adjusted: adjusted.map(|it| i64::from(it.by)).sum(),
            tally,
        })
    };
    game.standings().into_iter().filter_map(result).collect()
}

/// Every question that came to its reveal, in order.
pub fn questions(game: &Game) -> Vec<QuestionResult<'_>> {
    let result = |played: &'_ std::rc::Rc<Played>| {
        let question = &game.card(played.asked, played.card)?.question;
        let mut tally = Tally::default();
        let asked = game.teams().iter().filter(|it| was_asked(played, it.id));
        if !game.is_on_paper(played.asked) {
            asked.for_each(|team| tally.add(played, team.id));
        }
        Some((played.asked, question, played.fate, tally))
    };
    let all = game.played().iter().filter_map(|played| {
        let (asked, question, fate, tally) = result(played)?;
        let answers = game.teams().iter().filter_map(|team| {
            let sheet = played.sheets.get(&team.id);
            let points = played.points(team.id);
            if sheet.is_none() && points == 0 {
                return None;
            }
            let mark = played.marks.get(&team.id);
            let shown = mark.filter(|_| !played.veiled.contains(&team.id));
            Some(AnswerResult {
                team: &team.name,
                response: sheet.map(|sheet| &sheet.response),
                verdict: shown.map(|mark| mark.verdict),
                points,
                speed: shown.map_or(0, |mark| mark.speed),
                exact: shown.map_or(0, |mark| mark.exact),
                took: sheet.and_then(|sheet| took(played, sheet)),
            })
        });
        Some(QuestionResult {
            asked,
            question,
            fate,
            counts: game.counts(asked),
            tally,
            answers: answers.collect(),
        })
    });
    all.collect()
}

/// Every section that was asked of, and how each team did in it, in the order of the standings.
pub fn sections(game: &Game) -> Vec<SectionResult<'_>> {
    let mut by_section: BTreeMap<Section, Vec<&Played>> = BTreeMap::new();
    for played in known(game) {
        if let Some(card) = game.card(played.asked, played.card) {
            let of_it = by_section.entry(card.question.section).or_default();
            of_it.push(played);
        }
    }
    let standings = game.standings();
    let mut results = Vec::new();
    for (section, played) in by_section {
        for line in &standings {
            let Some(team) = game.team(line.team) else {
                continue;
            };
            let mut tally = Tally::default();
            let asked = played.iter().filter(|it| was_asked(it, line.team));
            asked.for_each(|it| tally.add(it, line.team));
            results.push(SectionResult {
                section,
                team: &team.name,
                tally,
            });
        }
    }
    results
}
