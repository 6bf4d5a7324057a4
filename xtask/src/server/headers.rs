//! The headers that the app promises. `docs/hosting.md` asks every host for the same ones.

/// The policy of `index.html`'s own meta tag, and what a meta tag cannot say: who may frame it.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
     worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Sent with every answer.
pub const ALWAYS: [(&str, &str); 6] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
    ),
];

pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
pub const ASK_AGAIN: &str = "no-cache";

/// A file that carries the hash of its content in its name never changes; all others are asked for
/// again, which costs one short answer.
pub fn caching(file_name: &str) -> &'static str {
    let stem = file_name.split('.').next().unwrap_or("");
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    match stem.rsplit_once('-') {
        Some((_, hash)) if is_hash(hash) => FOR_EVER,
        _ => ASK_AGAIN,
    }
}

/// Trunk leaves out leading noughts of its sixteen hexadecimal digits.
fn is_hash(text: &str) -> bool {
    (12..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    fn read(name: &str) -> String {
        std::fs::read_to_string(project::root().join(name)).unwrap()
    }

    #[test]
    fn the_page_and_the_header_state_the_same_policy() {
        let (in_page, only_in_header) = CONTENT_SECURITY_POLICY
            .split_once("; frame-ancestors")
            .unwrap();
        assert_eq!(only_in_header, " 'none'");
        let page = read("index.html");
        let content = page
            .split("http-equiv=\"Content-Security-Policy\"")
            .nth(1)
            .and_then(|rest| rest.split("content=\"").nth(1))
            .and_then(|rest| rest.split('"').next())
            .unwrap();
        let words = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words(content), in_page);
    }

    #[test]
    fn the_recipes_for_hosts_name_every_header() {
        let recipes = read("docs/hosting.md");
        for (name, value) in ALWAYS {
            assert!(recipes.contains(name), "docs/hosting.md lacks {name}");
            assert!(recipes.contains(value), "docs/hosting.md lacks {value}");
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert_eq!(caching("prime-time-0123456789abcdef_bg.wasm"), FOR_EVER);
        assert_eq!(caching("prime-time-5523a6ae657697.js"), FOR_EVER);
        assert_eq!(caching("boot-0123456789abcdef.js"), FOR_EVER);
        assert_eq!(caching("bank.json"), ASK_AGAIN);
        assert_eq!(caching("index.html"), ASK_AGAIN);
        assert_eq!(caching("devices-and-equipment.svg"), ASK_AGAIN);
    }
}
