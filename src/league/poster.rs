/// The sizes of type on a poster, in tenths of a hundredth of its width. The style sheet has the same.
const SIZES: [usize; 11] = [50, 45, 41, 37, 34, 31, 28, 25, 22, 20, 18];
/// As all below, in tenths of a hundredth of the poster's width: how wide and how high what is asked may
/// be on the lower paper, Letter.
const WIDTH: usize = 860;
const HEIGHT: usize = 640;
/// What stands around it: the topic, the task and the gaps.
const AROUND: usize = 110;
/// Between two options, and the letter before each with its frame.
const GAP: usize = 14;
const LETTER: usize = 80;
/// How wide a letter is on average, in hundredths of its size: generously, for fonts differ.
const LETTER_WIDTH: usize = 60;

fn lines(characters: usize, size: usize, width: usize) -> usize {
    let a_line = (width * 100 / (size * LETTER_WIDTH)).max(1);
    characters.div_ceil(a_line).max(1)
}

fn fits(size: usize, stem: &str, options: &[String]) -> bool {
    let large = size * 5 / 4;
    let stem = lines(stem.chars().count(), large, WIDTH) * large * 6 / 5;
    let options = options.iter().map(|option| {
        let lines = lines(option.chars().count(), size, WIDTH - LETTER);
        (lines * size * 6 / 5).max(size * 3 / 2 + 7) + GAP
    });
    stem + options.sum::<usize>() + AROUND <= HEIGHT
}

/// In which size a question and its options fit on a poster: its place among the sizes of the style
/// sheet, from the largest on.
pub fn poster_size(stem: &str, options: &[String]) -> usize {
    let size = SIZES.iter().position(|size| fits(*size, stem, options));
    size.unwrap_or(SIZES.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::limits;

    #[test]
    fn the_longest_question_of_all_has_a_size_in_which_it_fits() {
        assert_eq!(poster_size("Who?", &[]), 0);
        let (stem, option) = ("x".repeat(limits::STEM), "y".repeat(limits::OPTION));
        let options = vec![option; 6];
        let size = poster_size(&stem, &options);
        assert!(fits(SIZES[size], &stem, &options));
        assert!(poster_size(&stem, &options[..2]) < size);
    }
}
