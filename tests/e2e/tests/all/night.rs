//! Nights made natively, and played to where a test needs them, so that a browser can begin there.

use e2e::{App, Outcome};
use prime_time::bank::{
    Answer, Difficulty, Filter, Kind, Question, QuestionId, Reference, Section,
};
use prime_time::game::{
    Card, Cell, Command, Deck, Game, Millis, Pace, Plan, Points, RoundKind, RoundPlan, Scoring,
    Setup, StandingsShown, TieBreakDeck,
};
use prime_time::platform::memory::Device;
use prime_time::session::{Shelf, Table};

pub const SIX_TEAMS: [&str; 6] = [
    "The Bubble Traps",
    "Prime Movers",
    "Cold Agglutinins",
    "Vent Line Heroes",
    "Full Flow",
    "ACT Now",
];

/// In the evening of 5 May 2027.
const EVENING: u64 = 1_809_550_800_000;

/// A game on a device in memory.
pub struct Night {
    device: Device,
    table: Table,
}

impl Night {
    pub fn of(setup: Setup, rounds: Vec<Vec<Card>>, tie_break: Vec<Card>) -> Self {
        Self::with_doubles(setup, rounds, tie_break, &[])
    }

    /// On every board these cells are doubles.
    pub fn with_doubles(
        setup: Setup,
        rounds: Vec<Vec<Card>>,
        tie_break: Vec<Card>,
        doubles: &[Cell],
    ) -> Self {
        let deck = |(cards, plan): (Vec<Card>, &RoundPlan)| Deck {
            cards,
            doubles: match plan.kind {
                RoundKind::Board(_) => doubles.to_vec(),
                _ => Vec::new(),
            },
            fresh_of: Vec::new(),
        };
        let decks = rounds.into_iter().zip(&setup.rounds).map(deck).collect();
        let plan = Plan {
            setup,
            seed: 0,
            decks,
            tie_break: TieBreakDeck { cards: tie_break },
        };
        assert!(plan.is_sound(), "{:?}", plan.setup.faults());
        let device = Device::default();
        device.clock.set_date(EVENING);
        let table = Shelf::new(device.platform()).begin(plan);
        Self { device, table }
    }

    /// One round of these questions, for these teams.
    pub fn short(pace: Pace, teams: &[&str], cards: Vec<Card>) -> Self {
        let setup = setup(teams, vec![round("Warm-up", pace, cards.len())]);
        Self::of(setup, vec![cards], Vec::new())
    }

    pub fn game(&self) -> &Game {
        self.table.game()
    }

    /// What its clock shows.
    pub fn now(&self) -> Millis {
        self.table.clock().now()
    }

    /// So many next steps.
    pub fn steps(&mut self, count: usize) -> &mut Self {
        for _ in 0..count {
            let step = self.game().next_step().expect("a next step");
            self.command(&Command::Take(step));
        }
        self
    }

    pub fn command(&mut self, command: &Command) -> &mut Self {
        self.table.command(command).expect("a legal command");
        self
    }

    /// Undoes everything.
    pub fn rewind(&mut self) -> &mut Self {
        while self.table.undo().expect("a table of one's own") {}
        self
    }

    pub fn device(&mut self) -> &Device {
        self.table.leave();
        &self.device
    }

    pub fn route(&self) -> String {
        format!("#/play/{}", self.table.id())
    }

    /// Puts the night into the browser, in place of all it kept, and opens it there.
    pub async fn open(&mut self, app: &App) -> Outcome {
        let route = self.route();
        app.put(self.device()).await?;
        app.go(&route).await?;
        app.see(".game").await?;
        Ok(())
    }
}

pub fn setup(teams: &[&str], rounds: Vec<RoundPlan>) -> Setup {
    Setup {
        event: "Perfusion Week".to_owned(),
        teams: teams.iter().map(|&team| team.to_owned()).collect(),
        rounds,
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AfterRound,
        seed: None,
        on_paper: false,
    }
}

pub fn round(title: &str, pace: Pace, questions: usize) -> RoundPlan {
    RoundPlan {
        title: title.to_owned(),
        filter: Filter::default(),
        questions: u16::try_from(questions).expect("not so many"),
        pace,
        points: Points::Flat(10),
        judged: false,
        break_minutes: None,
        kind: RoundKind::Standard,
        warm_up: false,
    }
}

pub fn question(id: &str, stem: &str, answer: Answer) -> Question {
    Question {
        id: QuestionId(id.to_owned()),
        section: Section::History,
        difficulty: Difficulty::Easy,
        stem: stem.to_owned(),
        answer,
        judged: false,
        picture: None,
        explanation: "Gibbon closed an atrial septal defect in an eighteen-year-old patient at \
                      Jefferson Hospital in Philadelphia."
            .to_owned(),
        references: vec![Reference {
            by: "Gibbon JH".to_owned(),
            title: "Application of a mechanical heart and lung apparatus to cardiac surgery"
                .to_owned(),
            published_in: Some("Minn Med 37:171-185".to_owned()),
            year: Some(1954),
            doi: None,
            pmid: Some("13154149".to_owned()),
            pmcid: None,
            url: None,
        }],
        host_note: None,
        reviewed: "2027-05-01".to_owned(),
        silenced: Vec::new(),
    }
}

pub fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// A short question of each kind.
pub fn answer(kind: Kind) -> Answer {
    match kind {
        Kind::Choice => Answer::Choice {
            options: texts(&["1937", "1944", "1953", "1967"]),
            right: 2,
        },
        Kind::Multiple => Answer::Multiple {
            options: texts(&["Heparin", "Mannitol", "Protamine", "Albumin"]),
            right: vec![0, 1, 3],
        },
        Kind::TrueFalse => Answer::TrueFalse { right: true },
        Kind::Number => Answer::Number {
            right: "18".parse().expect("a number"),
            unit: "years".to_owned(),
            within: "0".parse().expect("a number"),
        },
        Kind::Order => Answer::Order {
            items: texts(&["Venous line", "Reservoir", "Pump", "Oxygenator"]),
        },
        Kind::Text => Answer::Text {
            right: "Gibbon".to_owned(),
            accept: texts(&["John Gibbon"]),
        },
    }
}

/// A card of each kind; what is to be put in order is shown from the last to the first.
pub fn card(kind: Kind) -> Card {
    let id = format!("{kind:?}").to_lowercase();
    dealt(question(
        &id,
        "What is known of the first success with a heart-lung machine?",
        answer(kind),
    ))
}

pub fn dealt(question: Question) -> Card {
    let items = match &question.answer {
        Answer::Order { items } => items.len(),
        _ => 0,
    };
    let shown = (0..items).rev().filter_map(|n| u8::try_from(n).ok());
    Card {
        shown: shown.collect(),
        question,
    }
}
