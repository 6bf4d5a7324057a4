use std::borrow::Cow;
use std::collections::BTreeSet;

use prime_time::bank::lint::json::Caps;
use prime_time::bank::lint::{Reading, Rule, Source, Surroundings, across, read};

/// A desk with a few pictures on it.
pub struct Bench {
    pub caps: Caps,
}

impl Default for Bench {
    fn default() -> Self {
        Self { caps: Caps::APP }
    }
}

fn pictures(name: &str) -> Option<Cow<'static, [u8]>> {
    let bytes: &[u8] = match name {
        "pump.svg" => b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
        "evil.svg" => b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        "fake.png" => b"GIF89a",
        _ => return None,
    };
    Some(Cow::Borrowed(bytes))
}

impl Bench {
    pub fn read(&self, text: &str) -> Reading {
        self.read_bytes(text.as_bytes())
    }

    /// Reads one pack, and compares its questions with each other.
    pub fn read_bytes(&self, bytes: &[u8]) -> Reading {
        let source = Source {
            file: "example.json",
            stem: Some("example"),
            bytes,
        };
        let around = Surroundings {
            pictures: &pictures,
            caps: self.caps,
        };
        let mut readings = [read(&source, &around)];
        across(&mut readings);
        let [reading] = readings;
        reading
    }
}

pub fn rules_of(reading: &Reading) -> BTreeSet<Rule> {
    reading.faults.iter().map(|fault| fault.rule()).collect()
}
