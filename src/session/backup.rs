//! One file with everything on this device, and taking one in.
//!
//! Games and packs are handled as texts: this is for a program that does not know the game.

use std::collections::{BTreeMap, BTreeSet};

use crate::platform::{Platform, StorageFault};
use crate::save::{
    Backup, Damage, Preferences, Sum, read_backup, read_history, read_pack_head, write_backup,
};

use super::keys;
use super::study::{Study, Unmerged};

/// What a restore has brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made: milliseconds since 1970, by the clock of its device.
    pub made: u64,
    /// Whether anything of it was new.
    pub anything: bool,
    pub answers: usize,
    pub games: usize,
    pub packs: usize,
    pub formats: usize,
}

/// To which thing a text belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of<'a> {
    Game(&'a str),
    Pack(&'a str),
    Format(&'a str),
    /// Which game asked which question last.
    Asked,
    /// Preferences, sessions, a set-up, certificates and texts that wait, the week: what is here stands.
    Only(&'a str),
}

fn of(key: &str) -> Option<Of<'_>> {
    match key {
        keys::ASKED => return Some(Of::Asked),
        Preferences::KEY
        | keys::RUN
        | keys::EXAM
        | keys::DRAFT
        | keys::CERTIFICATES
        | keys::LOGO
        | keys::PAPER
        | keys::PRESS
        | keys::WEEK
        | keys::LEAGUES
        | keys::POSTER
        | keys::HALL => return Some(Of::Only(key)),
        _ => {}
    }
    if let Some((game, part)) = keys::part_of_game(key) {
        let kept = part == "head"
            || part == "glance"
            || part == "beat"
            || part.strip_prefix("log/").is_some_and(|number| {
                number.len() == 5 && number.bytes().all(|b| b.is_ascii_digit())
            });
        return (kept && keys::is_name(game)).then_some(Of::Game(game));
    }
    if let Some(format) = keys::format_of(key) {
        return keys::is_name(format).then_some(Of::Format(format));
    }
    let (pack, _) = keys::pack_of(key)?;
    let known = [
        keys::pack_head(pack),
        keys::pack_file(pack),
        keys::pack_good(pack),
    ];
    (known.iter().any(|known| known == key) && keys::is_name(pack)).then_some(Of::Pack(pack))
}

type Texts = BTreeMap<String, String>;

/// Everything of this device as one text.
pub fn back_up(platform: &Platform, study: &Study) -> Result<String, StorageFault> {
    let practice = study.export()?;
    // Where the browser keeps nothing there is still what was practised since.
    let texts = kept(platform).unwrap_or_default();
    Ok(write_backup(&Backup {
        made: platform.clock.date(),
        practice,
        texts,
    }))
}

fn kept(platform: &Platform) -> Result<Texts, StorageFault> {
    let mut texts = Texts::new();
    for key in platform.storage.keys()? {
        if of(&key).is_some()
            && let Some(text) = platform.storage.get(&key)?
        {
            texts.insert(key, text);
        }
    }
    Ok(texts)
}

/// Takes a backup in, beside what is here: all of it or, on a fault, nothing. Taken in twice it is
/// there once.
pub fn restore(platform: &Platform, study: &mut Study, text: &str) -> Result<Restored, Unmerged> {
    let backup = read_backup(text).map_err(Unmerged::Damaged)?;
    let practised = read_history(&backup.practice).map_err(Unmerged::Damaged)?;
    if backup.texts.keys().any(|key| of(key).is_none()) {
        return Err(Unmerged::Damaged(Damage::Foreign));
    }
    let here = kept(platform).map_err(Unmerged::Storage)?;
    // What has been decided to come counts as being here for what comes next.
    let mut held = here.clone();
    let mut restored = Restored {
        made: backup.made,
        ..Restored::default()
    };
    for (thing, texts) in things(&backup.texts) {
        let new = match thing {
            Of::Game(game) => {
                let new = game_in(&held, game, &texts);
                restored.games += usize::from(new.is_some());
                new.unwrap_or_default()
            }
            Of::Pack(pack) => {
                let new = pack_in(&held, pack, &texts);
                restored.packs += usize::from(new.is_some());
                new.unwrap_or_default()
            }
            Of::Format(format) => {
                let new = format_in(&held, format, &texts);
                restored.formats += usize::from(new.is_some());
                new.unwrap_or_default()
            }
            Of::Asked => asked_in(&held, &texts),
            Of::Only(_) => {
                let mut texts = texts;
                texts.retain(|key, _| !held.contains_key(key));
                texts
            }
        };
        held.extend(new);
    }
    let mut coming = held;
    coming.retain(|key, text| here.get(key) != Some(text));
    let before = study.history().map_err(Unmerged::Storage)?;
    put(platform, &here, &coming).map_err(Unmerged::Storage)?;
    if let Err(fault) = study.merge(practised) {
        take_back(platform, &here, &coming).map_err(Unmerged::Storage)?;
        return Err(fault);
    }
    let after = study.history().map_err(Unmerged::Storage)?;
    restored.answers = after.reviews().saturating_sub(before.reviews());
    restored.anything = after != before || !coming.is_empty();
    Ok(restored)
}

/// The texts by the thing that they belong to.
fn things(texts: &Texts) -> BTreeMap<Of<'_>, Texts> {
    let mut things: BTreeMap<Of<'_>, Texts> = BTreeMap::new();
    for (key, text) in texts {
        if let Some(thing) = of(key) {
            let texts = things.entry(thing).or_default();
            texts.insert(key.clone(), text.clone());
        }
    }
    things
}

/// What a game's log says, all parts as one.
fn log_of(texts: &Texts, game: &str) -> String {
    let prefix = keys::log_of(game);
    let parts = texts.range(prefix.clone()..);
    parts
        .take_while(|(key, _)| key.starts_with(&prefix))
        .map(|(_, text)| text.as_str())
        .collect()
}

/// A head without the name of its game.
fn nameless(head: &str, game: &str) -> String {
    head.replacen(&named(game), "", 1)
}

fn named(game: &str) -> String {
    format!("\"id\":\"{game}\"")
}

/// A night that is not here comes in. Of one night in two states the one that goes on further takes
/// the other's place; if each went its own way, both stay. What a night is called is nothing to go
/// by: a second state is renamed where it comes in.
fn game_in(here: &Texts, game: &str, texts: &Texts) -> Option<Texts> {
    let its_head = texts.get(&keys::head(game))?;
    let (its_night, its_log) = (nameless(its_head, game), log_of(texts, game));
    let ours = here.iter().filter_map(|(key, head)| {
        let game = keys::game_of_head(key)?;
        (nameless(head, game) == its_night).then(|| (game, log_of(here, game)))
    });
    let mut behind = None;
    for (our_game, our_log) in ours {
        if our_log.starts_with(&its_log) {
            return None;
        }
        if its_log.starts_with(&our_log) {
            behind = Some(our_game);
        }
    }
    if let Some(ours) = behind {
        // An imported game lies in one part: what its parts say more has to go.
        let (ours_begins, its_begins) = (keys::log_of(ours), keys::log_of(game));
        let old = here.keys().filter(|key| key.starts_with(&ours_begins));
        let mut coming: Texts = old.map(|key| (key.clone(), String::new())).collect();
        for (key, text) in texts {
            if let Some(part) = key.strip_prefix(&its_begins) {
                coming.insert(format!("{ours_begins}{part}"), text.clone());
            } else if ours == game {
                coming.insert(key.clone(), text.clone());
            }
        }
        return Some(coming);
    }
    if !here.contains_key(&keys::head(game)) {
        return Some(texts.clone());
    }
    // Named by what it is.
    let sum = Sum::default().with(its_head).with(&its_log);
    let name = format!("{}-{sum}", &game[..game.len().min(24)]);
    let head = its_head.replacen(&named(game), &named(&name), 1);
    Some(Texts::from([
        (keys::head(&name), head),
        (keys::log(&name, 0), its_log),
    ]))
}

/// A pack comes in unless the same file of the same name is here.
fn pack_in(here: &Texts, pack: &str, texts: &Texts) -> Option<Texts> {
    let file = |texts: &Texts, pack: &str| {
        let head = read_pack_head(texts.get(&keys::pack_head(pack))?).ok()?;
        Some((head.id, texts.get(&keys::pack_file(pack))?.clone()))
    };
    let its = file(texts, pack)?;
    let ours: BTreeSet<&str> = here
        .keys()
        .filter_map(|key| keys::pack_of(key).map(|(pack, _)| pack))
        .collect();
    let is_here = |own: &&str| file(here, own).as_ref() == Some(&its);
    if ours.iter().any(is_here) {
        return None;
    }
    let sum = Sum::default().with(&its.0).with(&its.1);
    let name = if ours.contains(pack) {
        format!("{}-{sum}", &pack[..pack.len().min(24)])
    } else {
        pack.to_owned()
    };
    let parts = [
        (keys::pack_head(pack), keys::pack_head(&name)),
        (keys::pack_file(pack), keys::pack_file(&name)),
        (keys::pack_good(pack), keys::pack_good(&name)),
    ];
    let part = |(old, new)| Some((new, texts.get(&old)?.clone()));
    Some(parts.into_iter().filter_map(part).collect())
}

/// A format comes in unless just the same is here. One that was altered on either device is there
/// twice.
fn format_in(here: &Texts, format: &str, texts: &Texts) -> Option<Texts> {
    let text = texts.get(&keys::format(format))?;
    let mut ours = here
        .iter()
        .filter(|(key, _)| keys::format_of(key).is_some());
    if ours.any(|(_, own)| own == text) {
        return None;
    }
    let mut key = keys::format(format);
    if here.contains_key(&key) {
        let sum = Sum::default().with(text);
        key = keys::format(&format!("{}-{sum}", &format[..format.len().min(24)]));
    }
    Some(Texts::from([(key, text.clone())]))
}

/// Of each question the later game.
fn asked_in(here: &Texts, texts: &Texts) -> Texts {
    let read = |texts: &Texts| -> BTreeMap<String, u64> {
        let text = texts.get(keys::ASKED);
        text.and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    };
    let mut asked = read(here);
    for (question, when) in read(texts) {
        let kept = asked.entry(question).or_default();
        *kept = when.max(*kept);
    }
    let text = serde_json::to_string(&asked).ok();
    text.map(|text| (keys::ASKED.to_owned(), text))
        .into_iter()
        .collect()
}

/// Writes all of it or nothing. Heads come last: they make a thing be there.
fn put(platform: &Platform, here: &Texts, coming: &Texts) -> Result<(), StorageFault> {
    let is_head = |key: &str| key.ends_with("/head");
    let parts = coming.iter().filter(|(key, _)| !is_head(key));
    let heads = coming.iter().filter(|(key, _)| is_head(key));
    let mut all = parts.chain(heads);
    let written = all.try_for_each(|(key, text)| platform.storage.set(key, text));
    if written.is_err() {
        take_back(platform, here, coming)?;
    }
    written
}

fn take_back(platform: &Platform, here: &Texts, coming: &Texts) -> Result<(), StorageFault> {
    for key in coming.keys().filter(|key| !here.contains_key(*key)) {
        platform.storage.remove(key)?;
    }
    for key in coming.keys() {
        if let Some(text) = here.get(key) {
            platform.storage.set(key, text)?;
        }
    }
    Ok(())
}
