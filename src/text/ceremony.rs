//! The words of the awards: on the stage, on the host's console, and where their list is edited.

use crate::game::{AwardKind, Game, Item, OwnAward, OwnAwardFault, Prize, TeamId};
use crate::honours::Recipient;

use super::awards;
use super::certificates::{place, with_points};

pub const TITLE: &str = "The awards";
/// Under the name of an award, before anybody knows who has won it.
pub const GOES_TO: &str = "goes to …";
/// Before the ceremony's first award.
pub fn to_come(awards: usize) -> String {
    super::count(awards, "award", "awards")
}

/// `Award 2 of 7`.
pub fn number(number: usize, of: usize) -> String {
    format!("Award {number} of {of}")
}

/// Who gives an award.
pub fn from(giver: &str) -> String {
    format!("From {giver}")
}

/// What an award of the host's own is given for, and by whom, as one line; nothing where neither is
/// said.
pub fn own_grounds(award: &OwnAward) -> String {
    match (award.reason.as_str(), award.from.as_str()) {
        (reason, "") => reason.to_owned(),
        ("", giver) => from(giver),
        (reason, giver) => format!("{reason} – {}", from(giver)),
    }
}

/// What any award is given for.
pub fn grounds(game: &Game, item: &Item) -> String {
    match &item.prize {
        Prize::OfGame(award) => awards::reason(game, award.kind),
        Prize::Own(own) => own_grounds(own),
    }
}

/// Who has won it, ties together; nothing where that is not settled.
pub fn winner(game: &Game, item: &Item) -> String {
    match &item.prize {
        Prize::OfGame(award) => {
            let teams = award.teams.iter().filter_map(|team| game.team(*team));
            let names: Vec<String> = teams.map(|team| team.name.clone()).collect();
            super::list(&names)
        }
        Prize::Own(own) => own.winner.clone(),
    }
}

/// What it is called.
pub fn name(item: &Item) -> String {
    match &item.prize {
        Prize::OfGame(award) => awards::name(award.kind, award.teams.len() > 1),
        Prize::Own(own) => own.name.clone(),
    }
}

/// Everybody of a game with the place they came to, then the winners of every award that is not left
/// out, as they stand on certificates.
pub fn everybody(game: &Game) -> Vec<Recipient> {
    let recipient = |team: TeamId, award: String, why: String| {
        Some(Recipient {
            name: game.team(team)?.name.clone(),
            award,
            why,
            members: String::new(),
        })
    };
    let placed = game.standings().into_iter().filter_map(|line| {
        let place = place(line.rank?, line.tied);
        recipient(line.team, place, with_points(line.points))
    });
    let all = game.ceremony().into_iter();
    let won = all.filter(|item| !item.left_out).flat_map(|item| {
        let why = grounds(game, &item);
        match &item.prize {
            // Every team has its place already.
            Prize::OfGame(award) if matches!(award.kind, AwardKind::Place { .. }) => Vec::new(),
            Prize::OfGame(award) => {
                let of = |team: &TeamId| recipient(*team, name(&item), why.clone());
                award.teams.iter().filter_map(of).collect()
            }
            Prize::Own(own) if own.winner.is_empty() => Vec::new(),
            Prize::Own(own) => vec![Recipient {
                name: own.winner.clone(),
                award: own.name.clone(),
                why,
                members: String::new(),
            }],
        }
    });
    placed.chain(won).collect()
}

// On the host's console.
pub const NEXT: &str = "Next award";
pub const NO_NEXT: &str = "No award comes after this.";

// The list.
pub const LIST: &str = "Awards";
pub const EDIT: &str = "Awards …";
pub const FINISH: &str = "Finish now";
pub const HINT: &str = "Given after the podium, one at a time, in this order. What the game has \
                        won is added by itself. Every change can be undone.";
pub const ROOM_SEES: &str = "The room sees this list: it is in this window. On a second display \
                             only the stage is seen.";
pub const EMPTY: &str = "No awards yet. Those of the game come with its answers.";
pub const WAS_GIVEN: &str = "Given";
pub const NO_WINNER: &str = "No winner yet: not given until somebody is named.";
pub const ADD: &str = "Add an award";
pub const ADD_TITLE: &str = "An award of your own";
pub const CHANGE_TITLE: &str = "Change the award";
pub const NAME: &str = "Award";
pub const WINNER: &str = "Who gets it";
pub const WINNER_HINT: &str = "A team, a person, several, or everybody. May wait until later.";
pub const REASON: &str = "Reason (optional)";
pub const FROM: &str = "From whom (optional)";
pub const KEEP: &str = "Keep it";
pub const BACK: &str = "Back to the list";
pub const CHANGE: &str = "Change";
pub const EARLIER: &str = "Earlier";
pub const LATER: &str = "Later";
pub const REMOVE: &str = "Take out";
pub const REMOVED: &str = "The award is taken out.";
pub const KEPT: &str = "The award is kept.";
pub const IDEAS: &str = "For example";

/// Names of awards to begin with.
pub const SUGGESTED: [&str; 6] = [
    "Perfusionist of the year",
    "Best prime",
    "Thank you to our patients",
    "ECMO specialist of the year",
    "Student of the year",
    "Team spirit",
];

/// After an award has been moved.
pub fn moved(award: &str, place: usize, of: usize) -> String {
    format!("{award}: now {} of {of}", super::game::ordinal(place))
}

/// A button about one award of the list.
pub fn about(deed: &str, award: &str) -> String {
    format!("{deed}: {award}")
}

pub fn fault(fault: OwnAwardFault) -> String {
    match fault {
        OwnAwardFault::NameMissing => "Say what the award is for.",
        OwnAwardFault::NameTooLong => "Name the award in up to 120 characters.",
        OwnAwardFault::WinnerTooLong => "Say who gets it in up to 200 characters.",
        OwnAwardFault::ReasonTooLong => "Give the reason in up to 200 characters.",
        OwnAwardFault::FromTooLong => "Say from whom it is in up to 80 characters.",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grounds_are_one_line_without_loose_ends() {
        let of = |reason: &str, from: &str| {
            own_grounds(&OwnAward {
                reason: reason.to_owned(),
                from: from.to_owned(),
                ..OwnAward::default()
            })
        };
        assert_eq!(of("", ""), "");
        assert_eq!(of("Calm at 3 a.m.", ""), "Calm at 3 a.m.");
        assert_eq!(of("", "the ICU"), "From the ICU");
        assert_eq!(
            of("Calm at 3 a.m.", "the ICU"),
            "Calm at 3 a.m. – From the ICU"
        );
    }
}
