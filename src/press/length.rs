/// The text in pieces that must not be parted: a letter with its marks, a family of emoji, a flag. By
/// ranges instead of the tables of Unicode, which weigh more than all that is done with them here;
/// a rare script may be parted where its marks are not known, which is ugly and not wrong.
pub fn clusters(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut begin = 0;
    let mut before: Option<char> = None;
    let mut flags = 0;
    for (at, c) in text.char_indices() {
        let is_flag = ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
        let second_of_flag = is_flag && flags % 2 == 1;
        let joined = before == Some('\u{200d}') || clings(c) || second_of_flag;
        if at > 0 && !joined {
            pieces.push(&text[begin..at]);
            begin = at;
        }
        flags = if is_flag { flags + 1 } else { 0 };
        before = Some(c);
    }
    if begin < text.len() {
        pieces.push(&text[begin..]);
    }
    pieces
}

/// Whether it belongs to what stands before it.
fn clings(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{93a}'..='\u{94f}'
        | '\u{900}'..='\u{903}'
        | '\u{981}'..='\u{983}'
        | '\u{9bc}'..='\u{9cd}'
        | '\u{b82}'
        | '\u{bbe}'..='\u{bcd}'
        | '\u{e31}'
        | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{200c}'
        | '\u{200d}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}')
}

/// How long a post is as X counts: letters of most alphabets one, emoji and all others two each, an
/// address 23 however long.
pub fn weighted(post: &str) -> usize {
    const ADDRESS: usize = 23;
    let mut sum = 0;
    for (n, word) in post.split([' ', '\n']).enumerate() {
        sum += usize::from(n > 0);
        sum += if word.starts_with("https://") || word.starts_with("http://") {
            ADDRESS
        } else {
            clusters(word).into_iter().map(weight).sum()
        };
    }
    sum
}

fn weight(cluster: &str) -> usize {
    let light = |c: char| matches!(u32::from(c), 0..=0x10ff | 0x2000..=0x200d | 0x2010..=0x201f | 0x2032..=0x2037);
    let mut letters = cluster.chars();
    let is_emoji = cluster
        .chars()
        .any(|c| matches!(u32::from(c), 0x1f000..=0x1faff | 0x2600..=0x27bf | 0xfe0f));
    if is_emoji {
        2
    } else {
        letters.by_ref().map(|c| if light(c) { 1 } else { 2 }).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_one_piece() {
        assert_eq!(clusters(""), Vec::<&str>::new());
        assert_eq!(clusters("Köln"), ["K", "ö", "l", "n"]);
        assert_eq!(clusters("e\u{301}a"), ["e\u{301}", "a"]);
        assert_eq!(clusters("👩‍⚕️🫀"), ["👩‍⚕️", "🫀"]);
        assert_eq!(clusters("🇮🇪🇺🇸"), ["🇮🇪", "🇺🇸"]);
        assert_eq!(clusters("👍🏽!"), ["👍🏽", "!"]);
    }

    #[test]
    fn a_post_is_as_long_as_the_network_counts() {
        assert_eq!(weighted("Perfusion Week"), 14);
        assert_eq!(weighted("naïve – “so”"), 12);
        assert_eq!(weighted("👩‍⚕️ 🇮🇪"), 5);
        assert_eq!(weighted("体外循環"), 8);
        assert_eq!(
            weighted("see https://example.org/a/very/long/address/indeed\nnow"),
            31
        );
    }
}
