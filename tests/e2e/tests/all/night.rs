//! What the nights of the tests have in common.

pub const SIX_TEAMS: [&str; 6] = [
    "The Bubble Traps",
    "Prime Movers",
    "Cold Agglutinins",
    "Vent Line Heroes",
    "Full Flow",
    "ACT Now",
];
