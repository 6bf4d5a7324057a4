/// What is done, and with which keys.
pub type KeyRow = (&'static str, &'static [&'static str]);

/// The keys, in sections.
pub const KEY_TABLE: [(&str, &[KeyRow]); 4] = [
    (
        "The game",
        &[
            ("Next step", &["Space", "PgDn"]),
            ("Pause, go on", &["P"]),
            ("15 seconds more", &["+"]),
            ("15 seconds less", &["−"]),
            ("Undo", &["U", "PgUp"]),
            ("Redo", &["Shift", "U"]),
        ],
    ),
    (
        "Answers",
        &[
            ("Choose a team", &["A to Z"]),
            ("Record an option", &["1 to 6"]),
            ("True or right; false or wrong", &["1", "2"]),
            ("Record what is typed", &["Enter"]),
            ("Take the answer back", &["Backspace"]),
            ("After the reveal: overrule", &["A to Z", "1", "2"]),
        ],
    ),
    (
        "Buzzers, lightning, pictures",
        &[
            ("Open the buzzers; pass", &["Space"]),
            ("Buzz for a team; pick one of a tie", &["A to Z"]),
            ("Right, wrong, pass", &["1", "2", "3"]),
            ("Draw a lot between teams in a tie", &["Space"]),
            (
                "On a board: the category, then the row",
                &["1 to 6", "1 to 5"],
            ),
            ("Look back at what was missed", &["→", "←"]),
            ("Zoom into the picture", &["Shift", "Z"]),
            ("Move it; show all again", &["← ↑ ↓ →", "Esc"]),
        ],
    ),
    (
        "Everything else",
        &[
            ("Menu", &["/"]),
            ("In the menu: the letter of the item", &["S", "V", "…"]),
            ("Mute, sound again", &["Shift", "M"]),
            ("This list", &["?"]),
            ("Close", &["Esc"]),
            ("Full screen", &["F11"]),
            ("A second window for the projector", &["*"]),
        ],
    ),
];
