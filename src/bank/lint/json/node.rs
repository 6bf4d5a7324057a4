use std::borrow::Cow;

use super::super::work::looked_at;

/// From where to where, in bytes of the decoded text. Files are far below 4 GB, see
/// [`Caps`](super::Caps).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "texts beyond 4 GB are refused before they are read"
    )]
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.start < self.end.max(self.start + 1)
    }
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'t> {
    pub span: Span,
    pub value: Value<'t>,
}

/// A value of JSON; numbers as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'t> {
    Null,
    Bool(bool),
    Number(&'t str),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object {
        members: Vec<Member<'t>>,
        /// Closed for want of a bracket: what is missing here may stand elsewhere.
        torn: bool,
    },
    /// Something stands here that could not be read; a slip says what.
    Broken,
}

/// A name and its value in an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<'t> {
    pub name: Cow<'t, str>,
    pub name_span: Span,
    pub node: Node<'t>,
}

impl<'t> Node<'t> {
    /// The value under a name; the first, should there be several.
    pub fn get(&self, name: &str) -> Option<&Node<'t>> {
        self.member(name).map(|member| &member.node)
    }

    pub fn member(&self, name: &str) -> Option<&Member<'t>> {
        let members = self.members();
        let at = members.iter().position(|member| member.name == name);
        looked_at(at.unwrap_or(members.len()));
        at.map(|at| &members[at])
    }

    /// The members of an object, nothing for anything else.
    pub fn members(&self) -> &[Member<'t>] {
        match &self.value {
            Value::Object { members, .. } => members,
            _ => &[],
        }
    }

    /// The items of a list, nothing for anything else.
    pub fn items(&self) -> &[Node<'t>] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// Takes the items of the list under a name, which is empty then.
    pub fn take_items(&mut self, name: &str) -> Vec<Node<'t>> {
        let Value::Object { members, .. } = &mut self.value else {
            return Vec::new();
        };
        let member = members.iter_mut().find(|member| member.name == name);
        match member.map(|member| &mut member.node.value) {
            Some(Value::List(items)) => std::mem::take(items),
            _ => Vec::new(),
        }
    }

    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
