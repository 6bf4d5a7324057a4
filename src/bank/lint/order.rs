//! One sort for all lists of the linter: each type that is sorted on its own costs the app some
//! four kilobytes.

use super::work::looked_at;

/// The positions of some keys, from the lowest key to the highest; equal ones as they came.
pub(super) fn of(keys: impl Iterator<Item = (u32, u32)>) -> Vec<usize> {
    let numbered = (0_u32..).zip(keys).map(|(at, (a, b))| (a, b, at));
    let mut order: Vec<(u32, u32, u32)> = numbered.collect();
    order.sort_unstable();
    looked_at(order.len());
    order.into_iter().map(|(_, _, at)| at as usize).collect()
}

/// Puts a list in order; equal ones stay as they were.
pub(super) fn sort<T>(list: &mut Vec<T>, key: impl Fn(&T) -> (u32, u32)) {
    let order = of(list.iter().map(key));
    let mut items: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| items[at].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_as_they_were() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort(&mut list, |(key, _)| (*key, 0));
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
