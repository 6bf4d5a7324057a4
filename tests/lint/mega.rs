//! Files made to be slow: what repeats between a beginning and
//! an end.

/// A pack that is hostile, and the piece of which it is made.
pub struct Mega {
    start: String,
    pub piece: String,
    end: &'static str,
}

impl Mega {
    pub fn of_length(&self, length: usize) -> String {
        let count = length.saturating_sub(self.start.len()) / self.piece.len();
        format!("{}{}{}", self.start, self.piece.repeat(count), self.end)
    }
}

pub fn all() -> Vec<Mega> {
    let head = "{\"format\": 1, \"id\": \"example\", \"title\": \"x\", \"licence\": \"x\", \
                \"questions\": [";
    let question = format!(
        "{head}{{\"id\": \"a\", \"section\": \"history\", \"difficulty\": \"easy\", \"stem\": \
         \"Why?\", "
    );
    let rest = "\"explanation\": \"So.\", \"references\": [], \"reviewed\": \"2026-05-04\"";
    let whole = format!("{question}{rest}, ");
    let options = format!("{whole}\"answer\": {{\"choice\": {{\"right\": 0, \"options\": [");
    let several =
        format!("{whole}\"answer\": {{\"multiple\": {{\"options\": [\"a\", \"b\"], \"right\": [");
    let silenced = format!("{whole}\"silenced\": [");
    let stem = format!("{head}{{\"id\": \"a\", \"stem\": \"");
    let drawing = format!(
        "{head}{{\"id\": \"a\", \"section\": \"history\", \"picture\": {{\"alt\": \"x\", \
         \"file\": \"data:image/svg+xml,<svg "
    );
    let links = format!("{drawing}{}", "href=# ".repeat(20_000));
    let good = "{\"id\": \"a\", \"section\": \"history\", \"difficulty\": \"easy\", \"stem\": \
                \"Why is it so?\", \"answer\": {\"true_false\": {\"right\": true}}, \
                \"explanation\": \"So.\", \"references\": [{\"by\": \"A\", \"title\": \"B\", \
                \"url\": \"https://a.org/\"}], \"reviewed\": \"2026-05-04\"},";
    let unfinished = format!("{head}{{");
    let listed = format!("{head}[\"");
    [
        (&stem[..], "x", "\"}]}"),
        (&stem, "not ", "\"}]}"),
        (&stem, "<a ", "\"}]}"),
        (&stem, "\\u202e", "\"}]}"),
        (&stem, "\u{e9} ", "\"}]}"),
        (&listed, " ", "\" x]]}"),
        (&listed, "” ", "\" x]]}"),
        (&drawing, "><g a='", "\"}}]}"),
        (&drawing, "a=\\\"", "\"}}]}"),
        (&drawing, "url(", "\"}}]}"),
        (&drawing, "%20", "\"}}]}"),
        (&links, " ", "\"}}]}"),
        (head, "{},", "{}]}"),
        (head, "[", ""),
        (head, "0,", "0]}"),
        (head, "{\"id\": \"a\"},", "{}]}"),
        (head, "{\"x\": 1},", "{}]}"),
        (head, good, "{}]}"),
        (&unfinished, "\"x\": 1,", "\"y\": 2}]}"),
        (&unfinished, "\"stem\": 1,", "\"y\": 2}]}"),
        (&question, "\"references\": [{}], ", "\"y\": 2}]}"),
        (&options, "\"always not\",", "\"\"]}}}]}"),
        (&options, "\"\",", "\"\"]}}}]}"),
        (&several, "0,", "1]}}}]}"),
        (&silenced, "{\"rule\": \"x\", \"because\": \"\"},", "{}]}]}"),
        (
            &silenced,
            "{\"rule\":\"markup\",\"because\":\"x\"},",
            "{}]}]}",
        ),
        (
            &format!("{question}\"references\": ["),
            "{\"by\":\"\",\"url\":\"x\"},",
            "{}]}]}",
        ),
    ]
    .map(|(start, piece, end)| Mega {
        start: start.to_owned(),
        piece: piece.to_owned(),
        end,
    })
    .into()
}
