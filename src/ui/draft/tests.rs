use super::*;
use crate::bank::{Bank, Filter};
use crate::game::{Pace, RoundKind, SpeedBy};
use crate::session::playable_here;
use crate::text::setup::Place;

fn with_teams(names: &[&str]) -> Draft {
    let mut draft = Draft::default();
    for name in names {
        assert_eq!(draft.join(name), Ok(()));
    }
    draft
}

fn names(draft: &Draft) -> Vec<&str> {
    draft.names().collect()
}

#[test]
fn a_new_host_has_a_classic_night_that_only_lacks_teams() {
    let draft = Draft::default();
    assert_eq!(draft.preset(), Some(Preset::Classic));
    let places: Vec<_> = draft.faults().into_iter().map(|f| f.place).collect();
    assert_eq!(places, [Place::Teams]);
    assert!(!draft.shows(Place::Teams));
    assert!(with_teams(&["Ann"]).faults().is_empty());
}

#[test]
fn a_round_that_could_not_be_shown_keeps_the_night_from_starting() {
    for kind in [
        RoundKind::Standard,
        RoundKind::Picture,
        RoundKind::Buzzer { early_ms: 500 },
        RoundKind::Lightning { seconds: 60 },
    ] {
        let mut draft = with_teams(&["Ann"]);
        let key = draft.rounds[1].key;
        let shown = playable_here(&kind);
        draft.edit(key, |plan| plan.kind = kind);
        let faults = draft.faults();
        assert_eq!(faults.is_empty(), shown, "{faults:?}");
        let told = |fault: &Fault| fault.words.contains("choose another kind");
        assert!(
            faults
                .iter()
                .all(|fault| fault.place == Place::Round(1) && told(fault))
        );
    }
}

#[test]
fn a_refused_name_stays_in_the_field() {
    let mut draft = with_teams(&["The Pumps"]);
    draft.joining = " the  PUMPS ".to_owned();
    draft.join_typed();
    assert_eq!(draft.refused, Some(JoinFault::Name(NameFault::Taken)));
    assert_eq!(draft.joining, " the  PUMPS ");
    draft.joining = "  Delta P ".to_owned();
    draft.join_typed();
    assert_eq!(names(&draft), ["The Pumps", "Delta P"]);
    assert_eq!((draft.joining.as_str(), draft.refused), ("", None));
}

#[test]
fn a_pasted_list_loses_no_line() {
    let mut draft = with_teams(&["Ann"]);
    draft.join_lines("Ben\r\n\r\n  ann \n Cy\n");
    assert_eq!(names(&draft), ["Ann", "Ben", "ann", "Cy"]);
    let faults = draft.faults();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].place, Place::Team(2));
    assert!(draft.shows(Place::Team(2)));

    let many: Vec<String> = (0..30).map(|n| format!("Team {n}")).collect();
    draft.join_lines(&many.join("\n"));
    assert_eq!(draft.teams.len(), MOST_TEAMS);
    assert_eq!(draft.joining, "Team 16");
    assert_eq!(draft.refused, Some(JoinFault::Full));
}

#[test]
fn a_name_is_judged_when_its_field_is_left() {
    let mut draft = with_teams(&["Ann", "Ben"]);
    let key = draft.teams[1].key;
    draft.rename(key, " ann ".to_owned());
    assert!(!draft.shows(Place::Team(1)));
    draft.settle(key);
    assert!(draft.shows(Place::Team(1)));
    assert_eq!(names(&draft), ["Ann", "ann"]);
}

#[test]
fn own_rounds_survive_a_look_at_a_preset() {
    let mut draft = Draft::default();
    let key = draft.rounds[0].key;
    draft.edit(key, |plan| plan.questions = 3);
    let own = draft.plans();
    assert_eq!(draft.preset(), None);
    draft.choose(Preset::Quick);
    assert_eq!(draft.preset(), Some(Preset::Quick));
    draft.choose_own();
    assert_eq!(draft.plans(), own);
}

#[test]
fn rounds_are_added_copied_moved_and_removed() {
    let mut draft = Draft::default();
    draft.choose(Preset::Quick);
    let titles = |draft: &Draft| -> Vec<String> {
        draft.plans().into_iter().map(|plan| plan.title).collect()
    };
    let first = draft.rounds[0].key;
    draft.move_round(first, Way::Up);
    assert_eq!(draft.preset(), Some(Preset::Quick));
    draft.move_round(first, Way::Down);
    draft.move_round(first, Way::Down);
    let copy = draft.copy_round(first).unwrap();
    let added = draft.add_round("More".to_owned());
    assert_eq!(
        titles(&draft),
        ["Coming off pump", "On bypass", "On bypass", "More"]
    );
    assert_eq!(draft.rounds[3].it.filter, Filter::default());
    draft.remove_round(copy);
    draft.remove_round(added);
    assert_eq!(titles(&draft), ["Coming off pump", "On bypass"]);
}

#[test]
fn a_round_that_is_dragged_goes_to_its_place_and_the_others_make_room() {
    let mut draft = Draft::default();
    let titles = |draft: &Draft| -> Vec<String> {
        draft
            .rounds
            .iter()
            .map(|row| row.it.title.clone())
            .collect()
    };
    let before = titles(&draft);
    let last = before.len() - 1;
    draft.put_round(0, last);
    let mut moved = before.clone();
    moved.rotate_left(1);
    assert_eq!(titles(&draft), moved);
    assert!(draft.preset().is_none() && draft.own.is_some());
    draft.put_round(last, 0);
    assert_eq!(titles(&draft), before);
    draft.put_round(1, 1);
    draft.put_round(0, last + 1);
    assert_eq!(titles(&draft), before, "there is no such place");
}

#[test]
fn rounds_that_were_removed_come_back_to_their_places() {
    let mut draft = Draft::default();
    let before = draft.rounds.clone();
    for place in [3, 0, 1] {
        draft.remove_round(draft.rounds[place].key);
    }
    assert_eq!(draft.preset(), None);
    for _ in 0..4 {
        draft.bring_back();
    }
    assert_eq!(draft.rounds, before);
    assert_eq!(draft.preset(), Some(Preset::Classic));
    draft.remove_round(before[0].key);
    draft.choose(Preset::Quick);
    draft.bring_back();
    assert_eq!(draft.preset(), Some(Preset::Quick));
}

#[test]
fn a_draft_reads_what_it_writes() {
    let mut draft = with_teams(&["Ann", "🫀"]);
    let key = draft.rounds[1].key;
    draft.edit(key, |plan| plan.pace = Pace::Host);
    draft.event = "Perfusion Week".to_owned();
    draft.scoring = Scoring::Speed {
        by: SpeedBy::Time,
        most_percent: 99,
    };
    draft.seed = Some("12x".to_owned());
    draft.joining = "half a na".to_owned();
    let again = Draft::read(&draft.write());
    assert_eq!(again.setup(), draft.setup());
    assert_eq!(again.own, draft.own);
    assert_eq!(again.seed, draft.seed);
    assert_eq!(again.joining, draft.joining);
    for spoilt in ["", "{", "{}", "[1]"] {
        assert_eq!(Draft::read(spoilt), Draft::default());
    }
}

#[test]
fn a_start_takes_the_name_in_the_field_along() {
    let mut draft = Draft {
        joining: "Ann".to_owned(),
        ..Draft::default()
    };
    draft.try_start();
    assert_eq!(names(&draft), ["Ann"]);
    assert!(draft.faults().is_empty());
    draft.begun();
    assert!(draft.teams.is_empty());
    assert_eq!(draft.tries, 0);
}

#[test]
fn an_empty_field_for_the_next_team_keeps_nobody_from_starting() {
    let mut draft = with_teams(&["Ann"]);
    draft.join_typed();
    assert_eq!(draft.refused, Some(JoinFault::Name(NameFault::Blank)));
    draft.try_start();
    assert_eq!(draft.refused, None);
}

#[test]
fn a_seed_that_is_no_number_is_a_fault() {
    let mut draft = with_teams(&["Ann"]);
    for (typed, sound) in [("7", true), (" 42 ", true), ("", false), ("-1", false)] {
        draft.seed = Some(typed.to_owned());
        assert_eq!(draft.faults().is_empty(), sound, "{typed:?}");
    }
}

#[test]
fn an_empty_bank_has_too_few_for_each_round_and_says_so_there() {
    let draft = with_teams(&["Ann"]);
    let places: Vec<_> = too_few(&draft.plans(), 1, &Bank::default())
        .into_iter()
        .map(|fault| (fault.place, fault.field))
        .collect();
    let each: Vec<_> = (0..4)
        .map(|n| (Place::Round(n), Field::Questions))
        .collect();
    assert_eq!(places, each);
    let mut wrong = draft.plans();
    wrong[0].questions = 0;
    wrong[1].title.clear();
    assert_eq!(too_few(&wrong, 1, &Bank::default()).len(), 3);
}
