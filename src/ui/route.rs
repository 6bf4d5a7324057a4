//! The addresses of the pages: the part behind `#`, so that the app works in any folder of any
//! static host.

use std::fmt;

use super::program::Program;

/// A page of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    #[default]
    Home,
    Setup,
    /// A game on this device, by its name on the shelf.
    Play(String),
    /// The audience's window of a game.
    Stage(String),
    History,
    /// One person and the bank.
    Practice(Corner),
    /// The questions there are; one of them is open, by its id.
    Packs(Option<String>),
    Settings,
    About,
    /// What surrounds the night.
    Week(Errand),
    /// What goes out about it.
    Press(Matter),
}

/// What is made to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A picture: of a game by its name on the shelf, of [`Matter::PRACTICE`], or of what is chosen.
    Share(Option<String>),
    Texts,
    Collage,
}

impl Matter {
    /// One's own practice, where the name of a game may stand.
    pub const PRACTICE: &'static str = "practice";

    /// What is unknown leads to the pictures.
    fn of(words: &str) -> Self {
        match words.split_once('/').unwrap_or((words, "")) {
            ("texts", _) => Self::Texts,
            ("collage", _) => Self::Collage,
            ("share", game) if !game.is_empty() => Self::Share(Some(game.to_owned())),
            _ => Self::Share(None),
        }
    }
}

/// What is made around the night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The choice of all below.
    Choose,
    /// Certificates, of a game by its name on the shelf or of none.
    Certificates(Option<String>),
    /// What is printed for a game, by its name on the shelf or of none.
    Paper(Option<String>),
    /// The question of a day, such as `2027-05-05`; of today where none is named.
    Question(Option<String>),
    /// Nights that count together: one by its name, or the list of all.
    League(Option<String>),
    /// Who has won in which year.
    Hall,
    /// The results of a game as files, by its name on the shelf or of none.
    Results(Option<String>),
}

impl Errand {
    /// What is unknown leads to the choice.
    fn of(words: &str) -> Self {
        match words.split_once('/').unwrap_or((words, "")) {
            ("certificates", "") => Self::Certificates(None),
            ("certificates", game) => Self::Certificates(Some(game.to_owned())),
            ("paper", "") => Self::Paper(None),
            ("paper", game) => Self::Paper(Some(game.to_owned())),
            ("question", "") => Self::Question(None),
            ("question", day) => Self::Question(Some(day.to_owned())),
            ("league", "") => Self::League(None),
            ("league", league) => Self::League(Some(league.to_owned())),
            ("hall", _) => Self::Hall,
            ("results", "") => Self::Results(None),
            ("results", game) => Self::Results(Some(game.to_owned())),
            _ => Self::Choose,
        }
    }
}

/// Where in practising.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// The ways to practise.
    Choose,
    /// Begins at once, or goes on with a Quick ten that was left.
    Quick,
    Review,
    Topic,
    Exam,
    Missed,
    Bookmarked,
    /// What it has come to.
    Progress,
    /// The questions of the run that is on.
    Run,
    /// Those of the exam that is on.
    Sitting,
}

impl Corner {
    pub const ALL: [Self; 10] = [
        Self::Choose,
        Self::Quick,
        Self::Review,
        Self::Topic,
        Self::Exam,
        Self::Missed,
        Self::Bookmarked,
        Self::Progress,
        Self::Run,
        Self::Sitting,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Choose => "",
            Self::Quick => "quick",
            Self::Review => "review",
            Self::Topic => "topic",
            Self::Exam => "exam",
            Self::Missed => "missed",
            Self::Bookmarked => "bookmarked",
            Self::Progress => "progress",
            Self::Run => "run",
            Self::Sitting => "sitting",
        }
    }

    /// What is unknown leads to the choice.
    fn of(word: &str) -> Self {
        let found = Self::ALL.into_iter().find(|corner| corner.word() == word);
        found.unwrap_or(Self::Choose)
    }
}

impl Route {
    /// The page of a hash, with or without `#`; what is unknown leads home.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        match path.split_once('/').unwrap_or((path, "")) {
            ("setup", "") => Self::Setup,
            ("play", id) if !id.is_empty() => Self::Play(id.to_owned()),
            ("stage", id) if !id.is_empty() => Self::Stage(id.to_owned()),
            ("history", "") => Self::History,
            ("practice", corner) => Self::Practice(Corner::of(corner)),
            ("packs", "") => Self::Packs(None),
            ("packs", rest) => match rest.strip_prefix("q/") {
                Some(id) if !id.is_empty() => Self::Packs(Some(id.to_owned())),
                _ => Self::Packs(None),
            },
            ("settings", "") => Self::Settings,
            ("progress", "") => Self::Practice(Corner::Progress),
            ("about", "") => Self::About,
            ("week", errand) => Self::Week(Errand::of(errand)),
            ("press", matter) => Self::Press(Matter::of(matter)),
            _ => Self::Home,
        }
    }

    /// The program that shows this page.
    pub fn program(&self) -> Program {
        match self {
            Self::Home | Self::About => Program::Main,
            Self::Practice(_) => Program::Practice,
            Self::Packs(_) | Self::Settings => Program::Library,
            Self::Setup | Self::Play(_) | Self::Stage(_) | Self::History => Program::Host,
            Self::Week(_) => Program::Week,
            Self::Press(_) => Program::Press,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::Setup => f.write_str("#/setup"),
            Self::Play(id) => write!(f, "#/play/{id}"),
            Self::Stage(id) => write!(f, "#/stage/{id}"),
            Self::History => f.write_str("#/history"),
            Self::Practice(Corner::Choose) => f.write_str("#/practice"),
            Self::Practice(Corner::Progress) => f.write_str("#/progress"),
            Self::Practice(corner) => write!(f, "#/practice/{}", corner.word()),
            Self::Packs(None) => f.write_str("#/packs"),
            Self::Packs(Some(id)) => write!(f, "#/packs/q/{id}"),
            Self::Settings => f.write_str("#/settings"),
            Self::About => f.write_str("#/about"),
            Self::Week(Errand::Choose) => f.write_str("#/week"),
            Self::Week(Errand::Certificates(None)) => f.write_str("#/week/certificates"),
            Self::Week(Errand::Certificates(Some(game))) => {
                write!(f, "#/week/certificates/{game}")
            }
            Self::Week(Errand::Paper(None)) => f.write_str("#/week/paper"),
            Self::Week(Errand::Paper(Some(game))) => write!(f, "#/week/paper/{game}"),
            Self::Week(Errand::Question(None)) => f.write_str("#/week/question"),
            Self::Week(Errand::Question(Some(day))) => write!(f, "#/week/question/{day}"),
            Self::Week(Errand::League(None)) => f.write_str("#/week/league"),
            Self::Week(Errand::League(Some(league))) => write!(f, "#/week/league/{league}"),
            Self::Week(Errand::Hall) => f.write_str("#/week/hall"),
            Self::Week(Errand::Results(None)) => f.write_str("#/week/results"),
            Self::Week(Errand::Results(Some(game))) => write!(f, "#/week/results/{game}"),
            Self::Press(Matter::Share(None)) => f.write_str("#/press/share"),
            Self::Press(Matter::Share(Some(game))) => write!(f, "#/press/share/{game}"),
            Self::Press(Matter::Texts) => f.write_str("#/press/texts"),
            Self::Press(Matter::Collage) => f.write_str("#/press/collage"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Route> {
        let practice = Corner::ALL.into_iter().map(Route::Practice);
        [
            Route::Home,
            Route::Setup,
            Route::Play("0193-ab".to_owned()),
            Route::Stage("0193-ab".to_owned()),
            Route::History,
            Route::Packs(None),
            Route::Packs(Some("gibbon-1953".to_owned())),
            Route::Settings,
            Route::About,
            Route::Week(Errand::Choose),
            Route::Week(Errand::Certificates(None)),
            Route::Week(Errand::Certificates(Some("0193-ab".to_owned()))),
            Route::Week(Errand::Paper(None)),
            Route::Week(Errand::Paper(Some("0193-ab".to_owned()))),
            Route::Week(Errand::Question(None)),
            Route::Week(Errand::Question(Some("2027-05-05".to_owned()))),
            Route::Week(Errand::League(None)),
            Route::Week(Errand::League(Some("0193-ab".to_owned()))),
            Route::Week(Errand::Hall),
            Route::Week(Errand::Results(None)),
            Route::Week(Errand::Results(Some("0193-ab".to_owned()))),
            Route::Press(Matter::Share(None)),
            Route::Press(Matter::Share(Some(Matter::PRACTICE.to_owned()))),
            Route::Press(Matter::Texts),
            Route::Press(Matter::Collage),
        ]
        .into_iter()
        .chain(practice)
    }

    #[test]
    fn every_route_reads_what_it_writes() {
        for route in all() {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    /// The boot script chooses by the first word.
    #[test]
    fn the_first_word_of_an_address_tells_its_program() {
        for route in all() {
            let address = route.to_string();
            let word = address.trim_start_matches("#/").split('/').next();
            let by_word = Program::ALL
                .into_iter()
                .find(|program| word.is_some_and(|word| program.pages().contains(&word)));
            assert_eq!(
                by_word.unwrap_or(Program::Main),
                route.program(),
                "{address}"
            );
        }
    }

    #[test]
    fn unknown_addresses_lead_home() {
        for hash in [
            "",
            "#",
            "#/",
            "#/play",
            "#/play/",
            "#/nowhere",
            "#/setup/x",
            "🫀",
        ] {
            assert_eq!(Route::parse(hash), Route::Home, "{hash}");
        }
    }
}
