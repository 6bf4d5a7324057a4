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
    /// Of its drawing in `static/signs.svg`, which stands in the page before any program comes.
    fn href(self) -> &'static str {
        match self {
            Self::Undo => "#i-undo",
            Self::Redo => "#i-redo",
            Self::Pause => "#i-pause",
            Self::Play => "#i-play",
            Self::Menu => "#i-menu",
            Self::Help => "#i-help",
            Self::Tick => "#i-tick",
            Self::Cross => "#i-cross",
            Self::Warn => "#i-warn",
            Self::Close => "#i-close",
            Self::Plus => "#i-plus",
            Self::Minus => "#i-minus",
            Self::Void => "#i-void",
            Self::Skip => "#i-skip",
            Self::Swap => "#i-swap",
            Self::Score => "#i-score",
            Self::Gavel => "#i-gavel",
            Self::Name => "#i-name",
            Self::Team => "#i-team",
            Self::Retire => "#i-retire",
            Self::End => "#i-end",
            Self::File => "#i-file",
            Self::Bin => "#i-bin",
            Self::Up => "#i-up",
            Self::Down => "#i-down",
            Self::Screen => "#i-screen",
            Self::Trophy => "#i-trophy",
            Self::Clock => "#i-clock",
            Self::Half => "#i-half",
            Self::Copy => "#i-copy",
            Self::Bookmark => "#i-bookmark",
            Self::Grip => "#i-grip",
            Self::Zoom => "#i-zoom",
            Self::Back => "#i-back",
            Self::On => "#i-on",
            Self::List => "#i-list",
            Self::Sound => "#i-sound",
            Self::Mute => "#i-mute",
        }
    }
}

/// A sign beside the words that say the same.
pub fn icon(sign: Sign) -> Html {
    html! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href={sign.href()} />
        </svg>
    }
}
