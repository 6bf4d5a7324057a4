use super::seen::hash;
use super::{Fault, Place, Reading, What, near, order};

/// Looks at what several packs must not share: names, and questions that are nearly the same.
/// Adds the faults to the later one of each pair, and takes the later question out.
///
/// The order of the readings is the order of precedence: put the packs that stay first.
pub fn across(readings: &mut [Reading]) {
    let taken = taken(readings);
    let near = resembling(readings);
    let mut dropped = vec![Vec::new(); readings.len()];
    for (reading, fault, question) in taken.into_iter().chain(near) {
        readings[reading].list(fault);
        dropped[reading].extend(question);
    }
    for (reading, mut dropped) in readings.iter_mut().zip(dropped) {
        order::sort(&mut dropped, |at| {
            (u32::try_from(*at).unwrap_or(u32::MAX), 0)
        });
        // A question may have both faults.
        dropped.dedup();
        reading.drop_questions(&dropped);
    }
    for reading in readings {
        reading.sort();
    }
}

fn all(readings: &[Reading]) -> Vec<(usize, usize)> {
    let all = readings.iter().enumerate();
    all.flat_map(|(reading, it)| (0..it.seen.len()).map(move |question| (reading, question)))
        .collect()
}

fn taken(readings: &[Reading]) -> Vec<(usize, Fault, Option<usize>)> {
    let seen = |(reading, question): (usize, usize)| &readings[reading].seen[question];
    let mut all = all(readings);
    all.retain(|at| !seen(*at).id.is_empty());
    // By a number for each id, so that questions of the same id come together, the first one first.
    order::sort(&mut all, |at| (hash(&seen(*at).id), 0));
    let mut taken = Vec::new();
    for group in all.chunk_by(|a, b| hash(&seen(*a).id) == hash(&seen(*b).id)) {
        for (at, question) in group.iter().enumerate() {
            let same = |other: &&(usize, usize)| seen(**other).id == seen(*question).id;
            let Some(first) = group[..at].iter().find(same) else {
                continue;
            };
            let later = seen(*question);
            let what = What::IdTaken {
                file: readings[first.0].file.clone(),
                at: seen(*first).at.start,
            };
            taken.push((question.0, fault(later.at, &later.id, what), later.taken));
        }
    }
    taken
}

fn resembling(readings: &[Reading]) -> Vec<(usize, Fault, Option<usize>)> {
    let order = all(readings);
    let seen: Vec<_> = order
        .iter()
        .map(|(reading, question)| &readings[*reading].seen[*question])
        .collect();
    let near = near::pairs(&seen).into_iter().map(|(later, earlier)| {
        let what = What::NearDuplicate {
            id: seen[earlier].id.clone(),
            file: readings[order[earlier].0].file.clone(),
            at: seen[earlier].at.start,
        };
        let fault = fault(seen[later].stem, &seen[later].id, what);
        (order[later].0, fault, seen[later].taken)
    });
    near.collect()
}

fn fault(place: Place, id: &str, what: What) -> Fault {
    Fault {
        place,
        question: Some(id.to_owned()),
        what,
    }
}
