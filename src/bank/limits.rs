//! How much of everything a question may have, each with its reason. The pack's schema, the linter
//! and the projector's layout tests read the same numbers.

/// The longest stem, in characters: six lines of the projector's smallest question type at
/// 1280x720, with four options still below it.
pub const STEM: usize = 300;

/// The longest option or item to put in order: two lines of its tile at 1280x720.
pub const OPTION: usize = 120;

/// The longest explanation: what a host can read out while a room still listens, and what fits the
/// reveal together with the answer and the references.
pub const EXPLANATION: usize = 400;

/// The longest typed answer or variant of one: an answer sheet's line, one line of a phone.
pub const TYPED: usize = 40;

/// The longest unit: it stands on one line beside the number.
pub const UNIT: usize = 24;

/// The longest text alternative: a screen reader reads it without a pause, before the stem.
pub const ALT: usize = 400;

/// The longest note for the host: the host's bar shows four lines.
pub const HOST_NOTE: usize = 300;

/// The longest part of a reference (authors, title, journal, address).
pub const REFERENCE: usize = 300;

/// The longest name of a pack or question; it is part of the key that progress is kept under.
pub const ID: usize = 80;

/// The longest title of a pack: one line of the list at set-up.
pub const TITLE: usize = 60;

/// The longest SPDX expression anybody needs.
pub const LICENCE: usize = 60;

/// The longest reason for silencing a rule.
pub const BECAUSE: usize = 200;

/// The most references of one question: the reveal lists them all.
pub const REFERENCES: usize = 6;

/// The most rules silenced for one question: more than there are warnings that one can earn.
pub const SILENCED: usize = 20;

/// The most variants of a typed answer.
pub const VARIANTS: usize = 24;

/// Options of a question to choose from: letters A to F and their shapes.
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=6;

/// Items to put in order: two are a choice, seven do not fit the projector.
pub const ITEMS: std::ops::RangeInclusive<usize> = 3..=6;
