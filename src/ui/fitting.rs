//! The largest size at which something fits, found with few tries: each of them is a layout of the page.

/// Sizes from 1 down to a floor, in steps.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    pub floor: f64,
    pub step: f64,
}

impl Scale {
    /// The step of the floor.
    pub fn last(self) -> u32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few dozen steps"
        )]
        let last = ((1.0 - self.floor) / self.step).round() as u32;
        last
    }

    /// The size of a step, as a style sheet takes it.
    pub fn size(self, step: u32) -> String {
        format!("{:.2}", 1.0 - f64::from(step) * self.step)
    }

    /// The step whose size this is; the largest size if it is none.
    pub fn step_of(self, size: &str) -> u32 {
        let steps = 0..=self.last();
        steps
            .into_iter()
            .find(|step| self.size(*step) == size)
            .unwrap_or(0)
    }
}

/// The first step from 0 to `last` that fits, given that whatever follows one that fits does too;
/// `None` if not even the last does. It is looked for around `near`, in strides that double: where
/// nothing has changed it takes two tries.
pub fn first_that_fits(last: u32, near: u32, mut fits: impl FnMut(u32) -> bool) -> Option<u32> {
    let near = near.min(last);
    let mut stride = 1;
    let (mut too_large, mut small_enough);
    if fits(near) {
        small_enough = near;
        loop {
            let larger = match small_enough {
                0 => return Some(0),
                step => step.saturating_sub(stride),
            };
            if !fits(larger) {
                too_large = larger;
                break;
            }
            small_enough = larger;
            stride *= 2;
        }
    } else {
        too_large = near;
        loop {
            if too_large == last {
                return None;
            }
            let smaller = (too_large + stride).min(last);
            if fits(smaller) {
                small_enough = smaller;
                break;
            }
            too_large = smaller;
            stride *= 2;
        }
    }
    while small_enough - too_large > 1 {
        let middle = u32::midpoint(too_large, small_enough);
        if fits(middle) {
            small_enough = middle;
        } else {
            too_large = middle;
        }
    }
    Some(small_enough)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every search there is, up to a scale longer than any of ours: from where it began, what was found,
    /// and how many tries it took.
    fn all(mut look: impl FnMut(u32, u32, u32, Option<u32>, usize)) {
        for last in 0..=40 {
            for first in 0..=last + 1 {
                for near in 0..=last + 2 {
                    let mut tries = 0;
                    let found = first_that_fits(last, near, |step| {
                        tries += 1;
                        assert!(step <= last);
                        step >= first
                    });
                    look(last, first, near, found, tries);
                }
            }
        }
    }

    #[test]
    fn the_largest_size_that_fits_is_found_wherever_the_search_begins() {
        all(|last, first, _, found, _| {
            assert_eq!(found, (first <= last).then_some(first));
        });
    }

    #[test]
    fn what_has_not_changed_takes_two_tries_and_what_is_near_a_few() {
        all(|last, first, near, _, tries| {
            let away = first.min(last).abs_diff(near.min(last));
            let strides = u32::BITS - away.leading_zeros();
            assert!(
                tries <= 2 + 2 * strides as usize,
                "{tries} tries from {near} to {first} of {last}"
            );
        });
    }

    #[test]
    fn a_size_leads_back_to_its_step() {
        for scale in [
            Scale {
                floor: 0.66,
                step: 0.03,
            },
            Scale {
                floor: 0.3,
                step: 0.02,
            },
        ] {
            for step in 0..=scale.last() {
                assert_eq!(scale.step_of(&scale.size(step)), step);
            }
            assert_eq!(scale.step_of(""), 0);
            assert_eq!(scale.step_of("1"), 0);
        }
    }
}
