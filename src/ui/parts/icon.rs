use yew::prelude::*;

/// The signs of the interface. None stands without words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Undo,
    Redo,
    Pause,
    Play,
    Menu,
    Help,
    Tick,
    Cross,
    Warn,
    Close,
    Plus,
    Minus,
    Void,
    Skip,
    Swap,
    Score,
    Gavel,
    Name,
    Team,
    Retire,
    End,
    File,
    Bin,
    Up,
    Down,
    Screen,
    Trophy,
    Clock,
    Half,
    Copy,
    Bookmark,
    Grip,
    Zoom,
    Back,
    On,
    List,
    Sound,
    Mute,
}

impl Sign {
    const ALL: [Self; 38] = [
        Self::Undo,
        Self::Redo,
        Self::Pause,
        Self::Play,
        Self::Menu,
        Self::Help,
        Self::Tick,
        Self::Cross,
        Self::Warn,
        Self::Close,
        Self::Plus,
        Self::Minus,
        Self::Void,
        Self::Skip,
        Self::Swap,
        Self::Score,
        Self::Gavel,
        Self::Name,
        Self::Team,
        Self::Retire,
        Self::End,
        Self::File,
        Self::Bin,
        Self::Up,
        Self::Down,
        Self::Screen,
        Self::Trophy,
        Self::Clock,
        Self::Half,
        Self::Copy,
        Self::Bookmark,
        Self::Grip,
        Self::Zoom,
        Self::Back,
        Self::On,
        Self::List,
        Self::Sound,
        Self::Mute,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Undo => "i-undo",
            Self::Redo => "i-redo",
            Self::Pause => "i-pause",
            Self::Play => "i-play",
            Self::Menu => "i-menu",
            Self::Help => "i-help",
            Self::Tick => "i-tick",
            Self::Cross => "i-cross",
            Self::Warn => "i-warn",
            Self::Close => "i-close",
            Self::Plus => "i-plus",
            Self::Minus => "i-minus",
            Self::Void => "i-void",
            Self::Skip => "i-skip",
            Self::Swap => "i-swap",
            Self::Score => "i-score",
            Self::Gavel => "i-gavel",
            Self::Name => "i-name",
            Self::Team => "i-team",
            Self::Retire => "i-retire",
            Self::End => "i-end",
            Self::File => "i-file",
            Self::Bin => "i-bin",
            Self::Up => "i-up",
            Self::Down => "i-down",
            Self::Screen => "i-screen",
            Self::Trophy => "i-trophy",
            Self::Clock => "i-clock",
            Self::Half => "i-half",
            Self::Copy => "i-copy",
            Self::Bookmark => "i-bookmark",
            Self::Grip => "i-grip",
            Self::Zoom => "i-zoom",
            Self::Back => "i-back",
            Self::On => "i-on",
            Self::List => "i-list",
            Self::Sound => "i-sound",
            Self::Mute => "i-mute",
        }
    }

    /// Lines on a square of 24.
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Pause => "M8 5v14M16 5v14",
            Self::Play => "M7 4v16l13-8z",
            Self::Menu => "M4 6h16M4 12h16M4 18h16",
            Self::Help => "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18.5v.01",
            Self::Tick => "m5 13 4.5 4.5L19 7",
            Self::Cross => "M6 6l12 12M18 6 6 18",
            Self::Warn => "M12 4 2.5 20h19zM12 10v4.5M12 17.5v.01",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Void => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M5.7 5.7l12.6 12.6",
            Self::Skip => "M5 5v14l9-7zM18 5v14",
            Self::Swap => "M4 8h14l-4-4M20 16H6l4 4",
            Self::Score => "M4 20V10M10 20V4M16 20v-7M22 20H2",
            Self::Gavel => "m5 13 4.5 4.5L19 7M3 21h18",
            Self::Name => "M4 20h16M6 16 16 6l3 3L9 19H6z",
            Self::Team => {
                "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21c0-4 3.5-6.5 8-6.5s8 2.500 8 6.500"
            }
            Self::Retire => "M15 4h5v16h-5M10 8l-4 4 4 4M6 12h9",
            Self::End => "M6 3v18M6 4h12l-3 4 3 4H6",
            Self::File => "M12 3v12M7 10l5 5 5-5M4 20h16",
            Self::Bin => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
            Self::Up => "m6 15 6-6 6 6",
            Self::Down => "m6 9 6 6 6-6",
            Self::Screen => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::Trophy => {
                "M7 4h10v6a5 5 0 0 1-10 0zM7 6H3c0 4 2 5 4 5M17 6h4c0 4-2 5-4 5M12 15v5M8 20h8"
            }
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2",
            Self::Half => "M5 12h14",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::Bookmark => "M6 3h12v18l-6-5-6 5z",
            Self::Grip => "M9 6v.01M9 12v.01M9 18v.01M15 6v.01M15 12v.01M15 18v.01",
            Self::Zoom => "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5M11 8v6M8 11h6",
            Self::Back => "m15 5-7 7 7 7",
            Self::On => "m9 5 7 7-7 7",
            Self::List => "M9 6h11M9 12h11M9 18h11M4 6v.01M4 12v.01M4 18v.01",
            Self::Sound => "M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12",
            Self::Mute => "M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6",
        }
    }
}

/// A sign beside the words that say the same.
pub fn icon(sign: Sign) -> Html {
    html! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href={format!("#{}", sign.id())} />
        </svg>
    }
}

/// The outline of the reservoir's inside, shared by its drawing and its clip.
pub const RESERVOIR_INSIDE: &str =
    "M18 32H122V122C122 150 92 156 82 174V188H58V174C48 156 18 150 18 122Z";

/// What drawings refer to by name; once on the page.
pub fn symbols() -> Html {
    html! {
        <svg class="defs" aria-hidden="true" focusable="false">
            <defs>
                { for Sign::ALL.into_iter().map(|sign| html! {
                    <symbol key={sign.id()} id={sign.id()} viewBox="0 0 24 24"><path d={sign.path()} /></symbol>
                }) }
                <linearGradient id="blood" gradientUnits="userSpaceOnUse" x1="0" y1="32" x2="0" y2="188">
                    <stop class="stop-venous" offset=".05" />
                    <stop class="stop-arterial" offset=".85" />
                </linearGradient>
                <linearGradient id="flow" gradientUnits="userSpaceOnUse" x1="20" y1="0" x2="740" y2="0">
                    <stop class="stop-venous" offset=".1" />
                    <stop class="stop-venous" offset=".42" />
                    <stop class="stop-arterial" offset=".62" />
                </linearGradient>
                <clipPath id="reservoir-inside"><path d={RESERVOIR_INSIDE} /></clipPath>
            </defs>
        </svg>
    }
}
