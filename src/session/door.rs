use crate::bank::Section;
use crate::game::RoundKind;

/// Each kind that a host can choose, with its usual settings.
pub fn offered(title: fn(Section) -> &'static str) -> impl Iterator<Item = RoundKind> {
    RoundKind::usual(title).into_iter().filter(playable_here)
}

/// Whether the pages have the screens for a round of this kind.
///
/// The engine plays every kind; a game with a round that could not be shown is kept from beginning
/// here and nowhere else: the set-up page calls such a round a fault, and the shelf takes no such
/// game in. A kind goes through once its screens are there.
pub fn playable_here(kind: &RoundKind) -> bool {
    match kind {
        RoundKind::Standard
        | RoundKind::Picture
        | RoundKind::Buzzer { .. }
        | RoundKind::Lightning { .. }
        | RoundKind::Board(_)
        | RoundKind::FinalWager { .. } => true,
    }
}
