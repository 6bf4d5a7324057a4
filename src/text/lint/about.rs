use crate::bank::lint::Rule;

/// A rule in one line.
pub fn about(rule: Rule) -> &'static str {
    match rule {
        Rule::Encoding => "The file is UTF-8 without a byte-order mark.",
        Rule::Json => "The file is JSON.",
        Rule::Size => "The file is not too big, and nothing in it is nested too deep.",
        Rule::UnknownField => "Every field is one of the format's.",
        Rule::MissingField => "No field that is needed is missing.",
        Rule::RepeatedField => "No field is given twice.",
        Rule::WrongType => "Every value is of its field's type, and an answer has one kind.",
        Rule::UnknownName => "Section and difficulty are ones that exist.",
        Rule::PackFormat => "The pack is of a format that this program knows.",
        Rule::PackId => "The pack is named like its file.",
        Rule::IdForm => "Ids are lower-case letters and digits, joined by hyphens.",
        Rule::IdTaken => "No two questions of all packs have the same id.",
        Rule::EmptyText => "No text is empty.",
        Rule::TooLong => "Every text fits where it is shown, on the projector above all.",
        Rule::Unfinished => "Nothing says TODO.",
        Rule::HiddenCharacter => {
            "Texts have no characters that cannot be seen or that turn the direction of reading."
        }
        Rule::Markup => "Texts are plain: no HTML, no Markdown.",
        Rule::AnswerRange => {
            "Right answers are positions that exist, each once; they count from 0."
        }
        Rule::AnswerCount => "Of several options at least one is right and at least one is wrong.",
        Rule::OptionCount => "There are two to six options, or three to six items to put in order.",
        Rule::DuplicateOption => {
            "No two options are the same but for capitals, spaces and punctuation."
        }
        Rule::TypedAnswer => "An answer to be typed has letters or digits.",
        Rule::NumberForm => {
            "Numbers have six digits after the point at most and lie within a billion."
        }
        Rule::NearDuplicate => {
            "No two questions of all packs ask the same in nearly the same words."
        }
        Rule::ReferenceMissing => "Every question has a reference.",
        Rule::ReferenceAddress => "Every reference has an address: DOI, PMID, PMCID or URL.",
        Rule::ReferenceForm => "Addresses have their proper form.",
        Rule::ReferenceYear => "The year of a reference is plausible.",
        Rule::ReferenceRepeated => "No question gives the same reference twice.",
        Rule::PictureFile => "A picture is an SVG, PNG, JPEG or WebP, and is what its name says.",
        Rule::PictureMissing => "The picture's file exists.",
        Rule::PictureUnsafe => "A drawing only draws: no scripts, nothing from elsewhere.",
        Rule::ReviewedDate => "The day of review is a date such as 2026-05-04.",
        Rule::SilencedRule => "What is silenced is a rule that may be.",
        Rule::LongestAnswer => "The right option is not much longer than the others.",
        Rule::AllOrNone => "No option is “all of the above”, “none of the above” or “A and B”.",
        Rule::NegativeStem => "A “not” in a stem is written NOT.",
        Rule::DoubleNegative => "No question makes people negate twice.",
        Rule::GrammarCue => "A stem does not end in “a” or “an” when that fits only some options.",
        Rule::AbsoluteWord => "Options and statements have no “always”, “never”, “only”.",
        Rule::AnswerInStem => "The stem does not name the answer.",
        Rule::AltGivesAway => "The text alternative of a picture does not name the answer.",
        Rule::StatementAsked => "What is true or false is a statement, not a question.",
        Rule::LongExplanation => "An explanation has one to three sentences.",
        Rule::ReferenceUndated => "A reference to a paper (DOI, PMID, PMCID) has a year.",
        Rule::SingleSource => "A clinical number has two references.",
        Rule::UnstableAddress => "Addresses are those of publishers, not of mirrors and uploads.",
        Rule::IdleVariant => "Every accepted variant makes a difference.",
        Rule::StraySpace => "No text begins or ends with a space or has two in a row.",
        Rule::IdleSilence => "Nothing is silenced that is silent anyway.",
    }
}
