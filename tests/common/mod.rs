//! What the tests share: a bank, set-ups, answers, and a hand that plays a night.
#![allow(dead_code, reason = "each test file takes what it needs")]

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::test_runner::Config as ProptestConfig;

use prime_time::bank::{
    Answer, Bank, Decimal, Difficulty, FORMAT, Filter, Kind, LastAsked, Pack, Picture, Question,
    QuestionId, Reference, Section,
};
use prime_time::game::{
    Board, Card, Category, Command, Deck, Event, Game, Journal, Millis, Pace, Phase, Plan, Points,
    Record, Refused, Response, RoundKind, RoundPlan, Scoring, Setup, SpeedBy, StandingsShown,
    TeamId, TieBreakDeck,
};

/// As many cases as the law is given here, or as `PROPTEST_CASES` says.
pub fn cases(few: u32) -> ProptestConfig {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default()
    } else {
        ProptestConfig::with_cases(few)
    }
}

pub fn answer(kind: Kind, n: usize) -> Answer {
    let texts = |prefix: &str, count: usize| -> Vec<String> {
        (0..count).map(|i| format!("{prefix} {i}")).collect()
    };
    let small = u8::try_from(n % 3).unwrap();
    match kind {
        Kind::Choice => Answer::Choice {
            options: texts("option", 3 + n % 4),
            right: small,
        },
        Kind::Multiple => Answer::Multiple {
            options: texts("option", 4),
            right: vec![small, 3],
        },
        Kind::TrueFalse => Answer::TrueFalse {
            right: n.is_multiple_of(2),
        },
        Kind::Number => Answer::Number {
            right: decimal(&format!("{}.5", 20 + n)),
            unit: "mmHg".into(),
            within: decimal("0.5"),
        },
        Kind::Order => Answer::Order {
            items: texts("item", 3 + n % 4),
        },
        Kind::Text => Answer::Text {
            right: format!("Gibbon {n}"),
            accept: vec![format!("John Gibbon {n}")],
        },
    }
}

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn question(id: &str, answer: Answer) -> Question {
    Question {
        id: QuestionId(id.to_owned()),
        section: Section::History,
        difficulty: Difficulty::Easy,
        stem: format!("What of {id}?"),
        answer,
        judged: false,
        picture: None,
        explanation: "Because it is so.".into(),
        references: vec![Reference {
            by: "Gibbon JH".into(),
            title: "Application of a mechanical heart and lung apparatus".into(),
            published_in: Some("Minn Med 37:171-185".into()),
            year: Some(1954),
            doi: None,
            pmid: Some("13154149".into()),
            pmcid: None,
            url: None,
        }],
        host_note: None,
        reviewed: "2026-05-04".into(),
        silenced: Vec::new(),
    }
}

pub fn pack(id: &str, questions: Vec<Question>) -> Pack {
    Pack {
        schema: None,
        format: FORMAT,
        id: id.to_owned(),
        title: id.to_owned(),
        licence: "CC-BY-4.0".into(),
        questions,
    }
}

/// So many questions of each kind, spread over sections and difficulties, in two packs; three
/// in four with a picture.
pub fn bank_of(each: usize) -> Bank {
    let mut packs = [Vec::new(), Vec::new()];
    for kind in Kind::ALL {
        for n in 0..each {
            let name = format!("{kind:?}-{n}").to_lowercase();
            packs[n % 2].push(Question {
                section: Section::ALL[n % Section::ALL.len()],
                difficulty: Difficulty::ALL[n % 3],
                picture: (n % 4 != 3).then(|| Picture {
                    file: format!("{name}.svg"),
                    alt: "Something to look at".into(),
                }),
                ..question(&name, answer(kind, n))
            });
        }
    }
    let [one, two] = packs;
    Bank {
        packs: vec![pack("one", one), pack("two", two)],
    }
}

pub fn names(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("Team {n}")).collect()
}

pub fn round(questions: u16, pace: Pace) -> RoundPlan {
    RoundPlan {
        title: "A round".into(),
        filter: Filter::default(),
        questions,
        pace,
        points: Points::Flat(10),
        judged: false,
        break_minutes: None,
        kind: RoundKind::Standard,
        warm_up: false,
    }
}

pub const TIMED: Pace = Pace::Timed {
    reading: 0,
    seconds: 30,
};
pub const WITH_READING: Pace = Pace::Timed {
    reading: 5,
    seconds: 30,
};

pub const BY_ORDER: Scoring = Scoring::Speed {
    by: SpeedBy::Order,
    most_percent: 40,
};
pub const BY_TIME: Scoring = Scoring::Speed {
    by: SpeedBy::Time,
    most_percent: 40,
};
pub const NEGATIVE: Scoring = Scoring::Negative { percent: 50 };

pub fn setup(teams: usize, rounds: Vec<RoundPlan>) -> Setup {
    Setup {
        event: "Perfusion Week".into(),
        teams: names(teams),
        rounds,
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AfterRound,
        seed: None,
        on_paper: false,
    }
}

pub fn plan(setup: Setup) -> Plan {
    Plan::draw(setup, &bank_of(12), &LastAsked::new(), 1954).unwrap()
}

/// A plan of one round over these cards, with these for the tie-break.
pub fn plan_of(mut setup: Setup, cards: Vec<Card>, tie_break: Vec<Card>) -> Plan {
    setup.rounds.truncate(1);
    setup.rounds[0].questions = u16::try_from(cards.len()).unwrap();
    Plan {
        setup,
        seed: 0,
        decks: vec![deck(cards)],
        tie_break: TieBreakDeck { cards: tie_break },
    }
}

pub fn deck(cards: Vec<Card>) -> Deck {
    Deck {
        cards,
        doubles: Vec::new(),
        fresh_of: Vec::new(),
    }
}

/// A question as a card; items of an order question are shown from the last to the first.
pub fn card(id: &str, answer: Answer) -> Card {
    let shown = match &answer {
        Answer::Order { items } => (0..u8::try_from(items.len()).unwrap()).rev().collect(),
        _ => Vec::new(),
    };
    Card {
        question: question(id, answer),
        shown,
    }
}

/// The right answer, as a team would give it from what the screen shows.
pub fn right(card: &Card, judged: bool) -> Response {
    if judged {
        return Response::Judged(true);
    }
    match &card.question.answer {
        Answer::Choice { right, .. } => Response::Choice(*right),
        Answer::Multiple { right, .. } => Response::Multiple(right.iter().copied().collect()),
        Answer::TrueFalse { right } => Response::TrueFalse(*right),
        Answer::Number { right, .. } => Response::Number(*right),
        Answer::Order { items } => Response::Order(
            (0..items.len())
                .map(|rank| {
                    let place = card.shown.iter().position(|&i| usize::from(i) == rank);
                    u8::try_from(place.unwrap()).unwrap()
                })
                .collect(),
        ),
        Answer::Text { right, .. } => Response::Text(right.to_uppercase()),
    }
}

/// An answer with nothing right in it.
pub fn wrong(card: &Card, judged: bool) -> Response {
    if judged {
        return Response::Judged(false);
    }
    match &card.question.answer {
        Answer::Choice { options, right } => {
            Response::Choice((right + 1) % u8::try_from(options.len()).unwrap())
        }
        Answer::Multiple { options, right } => Response::Multiple(
            (0..u8::try_from(options.len()).unwrap())
                .filter(|place| !right.contains(place))
                .collect::<BTreeSet<u8>>(),
        ),
        Answer::TrueFalse { right } => Response::TrueFalse(!right),
        Answer::Number { .. } => Response::Number(decimal("-1000000")),
        Answer::Order { .. } => {
            let Response::Order(mut places) = right(card, false) else {
                unreachable!("an order question")
            };
            places.rotate_left(1);
            Response::Order(places)
        }
        Answer::Text { .. } => Response::Text("no idea".into()),
    }
}

/// A board of these categories, each over a section, with so many rising values.
pub fn board(categories: usize, values: u16) -> Board {
    let title = |n: &usize| format!("Category {n}");
    Board {
        categories: (0..categories)
            .map(|n| Category {
                title: title(&n),
                filter: Filter::default(),
            })
            .collect(),
        values: (1..=values).map(|n| n * 100).collect(),
        doubles: 0,
        early_ms: 0,
        minutes: None,
    }
}

/// A round over a board, all of it.
pub fn board_round(board: Board, pace: Pace) -> RoundPlan {
    RoundPlan {
        questions: u16::try_from(board.size()).unwrap(),
        kind: RoundKind::Board(board),
        ..round(1, pace)
    }
}

pub fn final_round(pace: Pace) -> RoundPlan {
    RoundPlan {
        kind: RoundKind::FinalWager { minimum: 50 },
        ..round(1, pace)
    }
}

/// A night in play: a journal, and a game time that the test moves.
#[derive(Clone, Debug)]
pub struct Night {
    pub journal: Journal,
    pub now: Millis,
    pub records: Vec<Record>,
}

impl Night {
    pub fn new(plan: Plan) -> Self {
        Self {
            journal: Journal::new(Rc::new(plan)),
            now: Millis::ZERO,
            records: Vec::new(),
        }
    }

    /// So many teams, and a round of so many questions on history with one right option each.
    pub fn on_history(teams: usize, questions: usize) -> Self {
        let cards = (0..questions).map(|n| {
            let mut card = card(&format!("q{n}"), answer(Kind::Choice, n));
            card.question.section = Section::History;
            card.question.difficulty = Difficulty::Medium;
            card
        });
        let setup = setup(teams, vec![round(1, TIMED)]);
        Self::new(plan_of(setup, cards.collect(), vec![]))
    }

    /// Plays a question: each letter is a team's answer, one a second, right or wrong or none.
    pub fn ask(&mut self, answers: &str) {
        self.open();
        for (team, answer) in (0..).zip(answers.chars()) {
            self.wait(1);
            match answer {
                'r' => self.answer_right(team),
                'w' => self.answer_wrong(team),
                _ => {}
            }
        }
        self.reveal();
    }

    pub fn game(&self) -> &Game {
        self.journal.game()
    }

    pub fn json(&self) -> String {
        json(self.game())
    }

    pub fn wait(&mut self, seconds: u32) {
        self.now = self.now + Millis::seconds(seconds);
        let _ = self.try_command(&Command::NoteTime);
    }

    pub fn try_command(&mut self, command: &Command) -> Result<(), Refused> {
        let record = self.journal.apply(command, self.now)?;
        self.records.extend(record);
        Ok(())
    }

    #[track_caller]
    pub fn command(&mut self, command: &Command) {
        if let Err(why) = self.try_command(command) {
            panic!("{command:?} in {:?}: {why:?}", self.game().phase());
        }
    }

    #[track_caller]
    pub fn next(&mut self) {
        let step = self.game().next_step().expect("the game is not finished");
        self.command(&Command::Take(step));
    }

    /// Takes the next step until the phase is as wanted.
    #[track_caller]
    pub fn next_until(&mut self, wanted: impl Fn(&Phase) -> bool) {
        for _ in 0..20 {
            if wanted(self.game().phase()) {
                return;
            }
            self.next();
        }
        panic!("still {:?}", self.game().phase());
    }

    /// Up to the next question that takes answers.
    #[track_caller]
    pub fn open(&mut self) {
        self.next();
        self.next_until(|phase| matches!(phase, Phase::Answering { .. }));
    }

    /// Closes the question and reveals it.
    #[track_caller]
    pub fn reveal(&mut self) {
        self.next_until(|phase| matches!(phase, Phase::Revealed));
    }

    #[track_caller]
    pub fn answer(&mut self, team: u8, response: Response) {
        self.command(&Command::RecordAnswer {
            team: TeamId(team),
            response,
        });
    }

    #[track_caller]
    pub fn answer_right(&mut self, team: u8) {
        self.answer(team, self.given(true));
    }

    #[track_caller]
    pub fn answer_wrong(&mut self, team: u8) {
        self.answer(team, self.given(false));
    }

    fn given(&self, well: bool) -> Response {
        let game = self.game();
        let turn = game.phase().turn().expect("a question is on");
        let card = game.current_card().expect("a question is on");
        let judged = game.is_judged(turn.asked, card);
        if well {
            right(card, judged)
        } else {
            wrong(card, judged)
        }
    }

    /// False if there was nothing to undo.
    pub fn undo(&mut self) -> bool {
        let turned = self.journal.undo();
        self.turned(turned)
    }

    pub fn redo(&mut self) -> bool {
        let turned = self.journal.redo();
        self.turned(turned)
    }

    fn turned(&mut self, turned: Option<prime_time::game::Turned>) -> bool {
        let Some(turned) = turned else { return false };
        self.now = turned.jump.unwrap_or(self.now).max(self.journal.latest());
        self.records.push(turned.record);
        true
    }

    pub fn points(&self, team: u8) -> i64 {
        self.game().points(TeamId(team))
    }

    pub fn all_points(&self) -> Vec<i64> {
        let game = self.game();
        game.teams().iter().map(|t| game.points(t.id)).collect()
    }

    /// The rank of each team, in order of entry.
    pub fn ranks(&self) -> Vec<Option<usize>> {
        ranks(self.game())
    }

    pub fn remaining(&self) -> Option<Millis> {
        remaining(self.game(), self.now)
    }
}

pub fn ranks(game: &Game) -> Vec<Option<usize>> {
    let mut lines = game.standings();
    lines.sort_by_key(|line| line.team);
    lines.iter().map(|line| line.rank).collect()
}

pub fn remaining(game: &Game, now: Millis) -> Option<Millis> {
    game.phase().timer().map(|timer| timer.remaining(now))
}

pub fn json(game: &Game) -> String {
    serde_json::to_string(game).unwrap()
}

/// All events of the steps that are done.
pub fn events(journal: &Journal) -> impl Iterator<Item = &Event> {
    journal.entries().iter().flat_map(|entry| &entry.events)
}
