use super::{Fault, Place, Reading, What, near};

/// Looks at what several packs must not share: names, and questions that are nearly the same.
/// Adds the faults to the later one of each pair, and takes out questions whose name is taken.
///
/// The order of the readings is the order of precedence: put the packs that stay first.
pub fn across(readings: &mut [Reading]) {
    let taken = taken(readings);
    let near = resembling(readings);
    let mut dropped = vec![Vec::new(); readings.len()];
    for (reading, fault, question) in taken {
        readings[reading].list(fault);
        dropped[reading].extend(question);
    }
    for (reading, mut dropped) in readings.iter_mut().zip(dropped) {
        dropped.sort_unstable();
        reading.drop_questions(&dropped);
    }
    for (reading, fault) in near {
        readings[reading].list(fault);
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
    let id = |(reading, question): (usize, usize)| &readings[reading].seen[question].id;
    let mut order = all(readings);
    order.retain(|at| !id(*at).is_empty());
    order.sort_by(|a, b| id(*a).cmp(id(*b)).then(a.cmp(b)));
    let mut taken = Vec::new();
    for group in order.chunk_by(|a, b| id(*a) == id(*b)) {
        let [(reading, question), others @ ..] = group else {
            continue;
        };
        let first = &readings[*reading].seen[*question];
        for (other, question) in others {
            let seen = &readings[*other].seen[*question];
            let what = What::IdTaken {
                file: readings[*reading].file.clone(),
                at: first.at.start,
            };
            taken.push((*other, fault(seen.at, &seen.id, what), seen.taken));
        }
    }
    taken
}

fn resembling(readings: &[Reading]) -> Vec<(usize, Fault)> {
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
        (order[later].0, fault)
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
