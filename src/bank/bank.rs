use serde::{Deserialize, Serialize};

use super::{Difficulty, Kind, Pack, Question, Section};

/// Every pack that can be drawn from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bank {
    pub packs: Vec<Pack>,
}

impl Bank {
    /// Every question, in the order of packs and files.
    pub fn questions(&self) -> impl Iterator<Item = (&Pack, &Question)> {
        self.packs
            .iter()
            .flat_map(|pack| pack.questions.iter().map(move |question| (pack, question)))
    }

    /// How many questions pass a filter.
    pub fn count(&self, filter: &Filter) -> usize {
        self.questions()
            .filter(|(pack, question)| filter.admits(pack, question))
            .count()
    }
}

/// Which questions are wanted. An empty list asks for nothing in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// Names of packs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub difficulties: Vec<Difficulty>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Only those with a picture.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pictured: bool,
}

/// One of the demands of a [`Filter`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    Packs,
    Sections,
    Difficulties,
    Kinds,
    Pictures,
}

impl Criterion {
    pub const ALL: [Self; 5] = [
        Self::Packs,
        Self::Sections,
        Self::Difficulties,
        Self::Kinds,
        Self::Pictures,
    ];
}

impl Filter {
    pub fn admits(&self, pack: &Pack, question: &Question) -> bool {
        fn wanted<T: PartialEq<U>, U>(list: &[T], it: &U) -> bool {
            list.is_empty() || list.iter().any(|wanted| wanted == it)
        }
        wanted(&self.packs, &pack.id)
            && wanted(&self.sections, &question.section)
            && wanted(&self.difficulties, &question.difficulty)
            && wanted(&self.kinds, &question.kind())
            && (!self.pictured || question.picture.is_some())
    }

    /// The same filter without one of its demands.
    #[must_use]
    pub fn without(&self, criterion: Criterion) -> Self {
        let mut wider = self.clone();
        match criterion {
            Criterion::Packs => wider.packs.clear(),
            Criterion::Sections => wider.sections.clear(),
            Criterion::Difficulties => wider.difficulties.clear(),
            Criterion::Kinds => wider.kinds.clear(),
            Criterion::Pictures => wider.pictured = false,
        }
        wider
    }
}
