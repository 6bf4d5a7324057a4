//! The names under which things are kept. All begin alike, so that other programs on the same
//! host and this one leave each other alone.

const GAMES: &str = "prime-time/game/";
const ASIDE: &str = "prime-time/aside/";

const PACKS: &str = "prime-time/pack/";
const FORMATS: &str = "prime-time/format/";

/// The questions asked in games that are no longer kept.
pub const ASKED: &str = "prime-time/asked";

/// A set-up that has not become a game yet.
pub const DRAFT: &str = "prime-time/draft";

/// The certificates that somebody is at work on.
pub const CERTIFICATES: &str = "prime-time/week/certificates";

/// The logo on them: an address of the kind `data:`.
pub const LOGO: &str = "prime-time/week/logo";

/// What is printed for a night, and how.
pub const PAPER: &str = "prime-time/week/paper";

/// This year's event.
pub const WEEK: &str = "prime-time/week/event";

/// How the question of the day is printed.
pub const POSTER: &str = "prime-time/week/poster";

/// Nights that count together.
pub const LEAGUES: &str = "prime-time/week/leagues";

/// Who has won in earlier years.
pub const HALL: &str = "prime-time/week/hall";

/// The texts that somebody is at work on.
pub const PRESS: &str = "prime-time/week/press";

const PRACTICE: &str = "prime-time/practice/";

/// Which log of practice counts.
pub const PRACTICE_HEAD: &str = "prime-time/practice/head";

/// The session that is on, or that waits to be gone on with: exams apart from all others.
pub const RUN: &str = "prime-time/practice/run";
pub const EXAM: &str = "prime-time/practice/exam";

/// The answers of an exam on their way into the log.
pub const ENDING: &str = "prime-time/practice/ending";

/// Whether a key belongs to what somebody practised, or to questions of their own.
pub fn is_a_learners(key: &str) -> bool {
    key.starts_with(PRACTICE) || key.starts_with(PACKS)
}

/// Everything of one log of practice begins with this.
pub fn practice(log: &str) -> String {
    format!("{PRACTICE}{log}/")
}

pub fn practice_part(log: &str, part: u32) -> String {
    format!("{PRACTICE}{log}/log/{part:05}")
}

/// What the log comes to.
pub fn practice_cards(log: &str) -> String {
    format!("{PRACTICE}{log}/cards")
}

/// The log and the number of the part that has this key.
pub fn part_of_practice(key: &str) -> Option<(&str, u32)> {
    let (log, part) = key.strip_prefix(PRACTICE)?.split_once("/log/")?;
    Some((log, part.parse().ok()?))
}

pub fn head(game: &str) -> String {
    format!("{GAMES}{game}/head")
}

/// The log lies in numbered parts, so that adding a line rewrites a small text.
pub fn log(game: &str, part: usize) -> String {
    format!("{}{part:05}", log_of(game))
}

/// Every part of a game's log begins with this.
pub fn log_of(game: &str) -> String {
    format!("{GAMES}{game}/log/")
}

/// What a home page says of the game.
pub fn glance(game: &str) -> String {
    format!("{GAMES}{game}/glance")
}

/// Which tab has the game open.
pub fn holder(game: &str) -> String {
    format!("{GAMES}{game}/holder")
}

/// How far game time had got when it was last noted.
pub fn beat(game: &str) -> String {
    format!("{GAMES}{game}/beat")
}

pub fn aside(name: &str) -> String {
    format!("{ASIDE}{name}")
}

pub fn pack_head(pack: &str) -> String {
    format!("{PACKS}{pack}/head")
}

/// The file that a pack of one's own came in.
pub fn pack_file(pack: &str) -> String {
    format!("{PACKS}{pack}/file")
}

/// What is good of a pack whose file is not good as it stands.
pub fn pack_good(pack: &str) -> String {
    format!("{PACKS}{pack}/good")
}

/// The pack to which a key belongs, and whether it is its head.
pub fn pack_of(key: &str) -> Option<(&str, bool)> {
    let (pack, part) = key.strip_prefix(PACKS)?.rsplit_once('/')?;
    Some((pack, part == "head"))
}

/// A format of one's own.
pub fn format(name: &str) -> String {
    format!("{FORMATS}{name}")
}

/// The format that has this key.
pub fn format_of(key: &str) -> Option<&str> {
    key.strip_prefix(FORMATS)
}

/// Whether a text can name a game: a part of a key that cannot reach into another's.
pub fn is_name(game: &str) -> bool {
    (1..=48).contains(&game.len())
        && game
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Everything that belongs to one game begins with this.
pub fn all_of(game: &str) -> String {
    format!("{GAMES}{game}/")
}

/// The game to which a key belongs, and which of its texts it names.
pub fn part_of_game(key: &str) -> Option<(&str, &str)> {
    key.strip_prefix(GAMES)?.split_once('/')
}

/// The game whose head has this key.
pub fn game_of_head(key: &str) -> Option<&str> {
    key.strip_prefix(GAMES)?.strip_suffix("/head")
}

pub fn name_of_aside(key: &str) -> Option<&str> {
    key.strip_prefix(ASIDE)
}
