/// How bad it is to break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The question is not taken.
    Error,
    /// The question is taken; somebody should look.
    Warning,
}

macro_rules! rules {
    ($($severity:ident { $($rule:ident = $name:literal,)* })*) => {
        /// A rule of the linter. `text::lint::about` says each in a line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($($rule,)*)* }

        impl Rule {
            pub const ALL: &[Self] = &[$($(Self::$rule,)*)*];

            /// The name that packs silence it by. Never changed once published.
            pub fn name(self) -> &'static str {
                match self { $($(Self::$rule => $name,)*)* }
            }

            pub fn severity(self) -> Severity {
                match self { $($(Self::$rule => Severity::$severity,)*)* }
            }
        }
    };
}

rules! {
    Error {
        Encoding = "encoding",
        Json = "json",
        Size = "size",
        UnknownField = "unknown-field",
        MissingField = "missing-field",
        RepeatedField = "repeated-field",
        WrongType = "wrong-type",
        UnknownName = "unknown-name",
        PackFormat = "pack-format",
        PackId = "pack-id",
        IdForm = "id-form",
        IdTaken = "id-taken",
        EmptyText = "empty-text",
        TooLong = "too-long",
        Unfinished = "unfinished",
        HiddenCharacter = "hidden-character",
        Markup = "markup",
        AnswerRange = "answer-range",
        AnswerCount = "answer-count",
        OptionCount = "option-count",
        DuplicateOption = "duplicate-option",
        TypedAnswer = "typed-answer",
        NumberForm = "number-form",
        NearDuplicate = "near-duplicate",
        ReferenceMissing = "reference-missing",
        ReferenceAddress = "reference-address",
        ReferenceForm = "reference-form",
        ReferenceYear = "reference-year",
        ReferenceRepeated = "reference-repeated",
        PictureFile = "picture-file",
        PictureMissing = "picture-missing",
        PictureUnsafe = "picture-unsafe",
        ReviewedDate = "reviewed-date",
        SilencedRule = "silenced-rule",
    }
    Warning {
        LongestAnswer = "longest-answer",
        AllOrNone = "all-or-none",
        NegativeStem = "negative-stem",
        DoubleNegative = "double-negative",
        GrammarCue = "grammar-cue",
        AbsoluteWord = "absolute-word",
        AnswerInStem = "answer-in-stem",
        AltGivesAway = "alt-gives-away",
        StatementAsked = "statement-asked",
        LongExplanation = "long-explanation",
        ReferenceUndated = "reference-undated",
        SingleSource = "single-source",
        UnstableAddress = "unstable-address",
        IdleVariant = "idle-variant",
        StraySpace = "stray-space",
        IdleSilence = "idle-silence",
    }
}

impl Rule {
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }

    /// Whether a question may say that the rule does not apply to it. Every warning; and of the
    /// errors the one that is a guess.
    pub fn may_be_silenced(self) -> bool {
        match self.severity() {
            Severity::Warning => self != Self::IdleSilence,
            Severity::Error => self == Self::NearDuplicate,
        }
    }
}
