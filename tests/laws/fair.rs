//! Ranks and marks.

use super::*;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn ties_share_ranks(setup in setups(), moves in moves(60)) {
        let mut fault = None;
        play(&setup, &moves, |night| {
            if let Err(why) = ranks_are_fair(night.game()) {
                fault = Some(why);
            }
        });
        prop_assert_eq!(fault, None);
    }

    #[test]
    fn marks_keep_to_the_rules(setup in setups(), moves in moves(60)) {
        let mut fault = None;
        play(&setup, &moves, |night| {
            if let Err(why) = marks_are_fair(night.game()) {
                fault = Some(why);
            }
        });
        prop_assert_eq!(fault, None);
    }
}

fn ranks_are_fair(game: &Game) -> Result<(), String> {
    let lines = game.standings();
    let in_tie_break = |team: TeamId| {
        game.played()
            .iter()
            .any(|p| p.contenders.as_ref().is_some_and(|c| c.contains(&team)))
    };
    if lines.len() != game.teams().len() {
        return Err("a team is missing".into());
    }
    for a in &lines {
        let retired = game.team(a.team).is_none_or(|team| team.retired);
        if a.rank.is_some() == retired || a.points != game.points(a.team) {
            return Err(format!("{a:?}"));
        }
        let Some(rank) = a.rank else { continue };
        let ahead = lines.iter().filter(|b| b.rank.is_some_and(|r| r < rank));
        if rank != ahead.count() + 1 {
            return Err(format!("a rank is skipped or doubled: {lines:?}"));
        }
        for b in lines.iter().filter(|b| b.rank.is_some()) {
            let share = a.rank == b.rank;
            let parted = in_tie_break(a.team) || in_tie_break(b.team);
            if a.points > b.points && a.rank >= b.rank {
                return Err(format!("more points, no better rank: {a:?} {b:?}"));
            }
            if a.points == b.points && !share && !parted {
                return Err(format!("equal points, two ranks: {a:?} {b:?}"));
            }
            if a.team != b.team && share && !(a.tied && b.tied) {
                return Err(format!("a tie that is not said: {a:?} {b:?}"));
            }
        }
    }
    Ok(())
}

fn marks_are_fair(game: &Game) -> Result<(), String> {
    for played in game.played() {
        let card = game.card(played.asked, played.card).unwrap();
        let worth = i32::from(game.worth(played.asked, card));
        for team in game.teams() {
            if !played.marks.contains_key(&team.id) && played.points(team.id) != 0 {
                return Err(format!("points for no answer: {team:?}"));
            }
        }
        for (team, mark) in &played.marks {
            if let Some(&wager) = played.wagers.get(team) {
                wagered_fairly(mark, wager)?;
                continue;
            }
            let why = |what: &str| Err(format!("{what}: {mark:?} of {worth}, team {team:?}"));
            let sheet = &played.sheets[team];
            if mark.speed < 0 || mark.speed * 100 > worth * 40 {
                return why("speed out of bounds");
            }
            if mark.exact < 0 || mark.exact * 100 > worth * 50 {
                return why("exactness out of bounds");
            }
            let base = mark.points - mark.speed - mark.exact;
            let fits = match (mark.verdict, game.plan().setup.scoring) {
                (Verdict::Right, _) => base == worth,
                (Verdict::Partly { parts, of }, _) => {
                    parts < of && base >= 0 && base <= worth && mark.speed == 0
                }
                (Verdict::Wrong, Scoring::Negative { percent }) => {
                    base <= 0 && -base <= (worth * i32::from(percent) + 50) / 100
                }
                (Verdict::Wrong, _) => mark.points == 0,
            };
            if !fits {
                return why("points do not fit the verdict");
            }
            let slower = played.marks.iter().find(|(other, theirs)| {
                played.fate == Fate::Scored
                    && played.sheets[other].locked_at > sheet.locked_at
                    && mark.verdict == Verdict::Right
                    && theirs.speed > mark.speed
            });
            if slower.is_some() {
                return why("a slower team has the greater bonus");
            }
        }
    }
    Ok(())
}

/// A wager is won or lost, or a share of it won; nothing comes on top.
fn wagered_fairly(mark: &Mark, wager: u32) -> Result<(), String> {
    let wager = i32::try_from(wager).unwrap();
    let fits = match mark.verdict {
        Verdict::Right => mark.points == wager,
        Verdict::Partly { .. } => (0..=wager).contains(&mark.points),
        Verdict::Wrong => mark.points == -wager,
    };
    if fits && mark.speed == 0 && mark.exact == 0 {
        Ok(())
    } else {
        Err(format!("a wager of {wager} gives {mark:?}"))
    }
}

#[test]
fn an_extension_gives_a_slower_team_no_greater_bonus() {
    let mut setup = common::setup(2, vec![common::round(1, TIMED)]);
    setup.scoring = BY_TIME;
    let mut night = Night::new(plan(setup));
    night.open();
    night.wait(10);
    night.answer_right(0);
    night.wait(5);
    night.command(&Command::ExtendClock { seconds: 15 });
    night.wait(5);
    night.answer_right(1);
    night.reveal();
    let marks = &night.game().played()[0].marks;
    assert!(
        marks[&TeamId(0)].speed > marks[&TeamId(1)].speed,
        "{marks:?}"
    );
}
