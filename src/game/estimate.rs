use super::kind::RoundKind;
use super::round::{Pace, RoundPlan};
use super::setup::{Setup, StandingsShown};
use super::time::Millis;

/// How long things take that no clock rules, in seconds. Guesses of a host's pace, on the slow
/// side: nobody complains of a night that ends five minutes early.
mod pace {
    pub const INTRO: u32 = 20;
    /// A question without a clock, until the host closes it.
    pub const HOST: u32 = 40;
    /// To gather the sheets and key in the first answer, and each further one.
    pub const FIRST_ANSWER: u32 = 6;
    pub const NEXT_ANSWER: u32 = 2;
    /// To hear and judge the answers of those who buzz.
    pub const BUZZES: u32 = 12;
    /// The answer, its explanation and the cheers.
    pub const REVEAL: u32 = 18;
    /// To call a team of a lightning round, and to look at what it missed.
    pub const TURN: u32 = 30;
    /// To pick a cell of a board.
    pub const PICK: u32 = 8;
    /// To think of a wager, and to show one team's.
    pub const WAGERS: u32 = 60;
    pub const UNVEIL: u32 = 10;
    pub const STANDINGS: u32 = 12;
    pub const PODIUM: u32 = 120;
}

impl Setup {
    /// About how long the night takes, breaks included.
    pub fn estimate(&self) -> Millis {
        let last = self.rounds.len().saturating_sub(1);
        let rounds: u32 = self
            .rounds
            .iter()
            .enumerate()
            .map(|(number, round)| {
                let rest = round.break_minutes.filter(|_| number < last);
                self.round_seconds(round) + u32::from(rest.unwrap_or(0)) * 60
            })
            .sum();
        Millis::seconds(rounds + pace::PODIUM)
    }

    fn round_seconds(&self, round: &RoundPlan) -> u32 {
        let questions = u32::from(round.questions);
        let teams = u32::try_from(self.teams.len().max(1)).unwrap_or(u32::MAX);
        let standings = match self.standings {
            // A warm-up changes nothing that could be shown.
            _ if round.warm_up => 0,
            StandingsShown::AfterQuestion if round.kind.is_paced() => questions * pace::STANDINGS,
            StandingsShown::AfterQuestion | StandingsShown::AfterRound => pace::STANDINGS,
            StandingsShown::AtTheEnd => 0,
        };
        if let RoundKind::Lightning { seconds } = round.kind {
            let turns = teams * (u32::from(seconds) + pace::TURN);
            return pace::INTRO + turns + standings;
        }
        let asking = match round.pace {
            Pace::Timed { reading, seconds } => u32::from(reading) + u32::from(seconds),
            Pace::Host => pace::HOST,
        };
        let extra = match round.kind {
            RoundKind::Board(_) => questions * pace::PICK,
            RoundKind::FinalWager { .. } => pace::WAGERS + teams * pace::UNVEIL,
            _ => 0,
        };
        let recording = match round.kind {
            RoundKind::Buzzer { .. } | RoundKind::Board(_) => pace::BUZZES,
            _ => pace::FIRST_ANSWER + pace::NEXT_ANSWER * (teams - 1).min(20),
        };
        let playing = extra + questions * (asking + recording + pace::REVEAL);
        let limit = round.kind.board().and_then(|board| board.minutes);
        let playing = limit.map_or(playing, |minutes| playing.min(u32::from(minutes) * 60));
        pace::INTRO + playing + standings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::{Preset, RoundPlan};

    fn seconds(standings: StandingsShown, change: impl Fn(&mut RoundPlan)) -> u64 {
        let mut setup = Preset::Classic.setup(|theme| format!("{theme:?}"));
        setup.teams = (0..6).map(|n| format!("Team {n}")).collect();
        setup.standings = standings;
        setup.rounds.truncate(1);
        change(&mut setup.rounds[0]);
        let base = pace::PODIUM + pace::INTRO;
        setup.estimate().0 / 1000 - u64::from(base)
    }

    #[test]
    fn what_is_not_played_takes_no_time() {
        use StandingsShown::{AfterQuestion, AtTheEnd};
        let lightning = |plan: &mut RoundPlan| plan.kind = RoundKind::Lightning { seconds: 60 };
        assert_eq!(seconds(AtTheEnd, lightning), 6 * (60 + 30));
        assert_eq!(seconds(AfterQuestion, lightning), 6 * (60 + 30) + 12);
        let usual = seconds(AtTheEnd, |_| {});
        assert_eq!(seconds(AfterQuestion, |plan| plan.warm_up = true), usual);
        assert_eq!(seconds(AfterQuestion, |_| {}), usual + 9 * 12);
        // Nobody gathers sheets.
        let buzzer = |plan: &mut RoundPlan| plan.kind = RoundKind::Buzzer { early_ms: 0 };
        assert!(seconds(AtTheEnd, buzzer) < usual);
    }
}
