//! Files for a word processor, read back as a zip of XML by readers that the writer does not use.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::{Cursor, Read};

use prime_time::press::{Block, Document, Span};
use prime_time::workshop::word;
use roxmltree::{Document as Xml, Node};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What nobody may hope to find as it is after a file format.
const HOSTILE: [&str; 9] = [
    "<w:p>&amp;&#x41;</w:p>",
    "]]><!-- \"quoted\" 'twice' --",
    "=HYPERLINK(\"https://example.org\")",
    "\u{202e}sdrawkcab\u{2069}",
    "👩‍⚕️ صمامات 灌注 Žofie",
    "  spaces  ",
    "_x0041_ %s {name} \\",
    "{{MERGEFIELD x}}",
    "café cafe\u{301}",
];

fn part(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn named<'a>(xml: &'a Xml<'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    xml.descendants()
        .filter(move |it| it.has_tag_name((MAIN, name)))
}

/// The text of each paragraph, with a line's end where one is.
fn paragraphs(xml: &str) -> Vec<String> {
    let xml = Xml::parse(xml).unwrap();
    let text = |paragraph: Node<'_, '_>| {
        let parts = paragraph.descendants().filter_map(|it| {
            if it.has_tag_name((MAIN, "t")) {
                it.text().map(str::to_owned)
            } else {
                it.has_tag_name((MAIN, "br")).then(|| "\n".to_owned())
            }
        });
        parts.collect::<String>()
    };
    named(&xml, "p").map(text).collect()
}

fn words(text: &str) -> Block {
    Block::Paragraph(vec![Span::Words(text.to_owned())])
}

fn of(blocks: Vec<Block>) -> Vec<u8> {
    let document = Document {
        blocks,
        ..Document::default()
    };
    word(&document).unwrap()
}

#[test]
fn every_block_is_a_paragraph_of_its_own_style() {
    let docx = of(vec![
        Block::Title("Perfusion Week".to_owned()),
        Block::Heading("About".to_owned()),
        words("It was a night."),
        Block::Quote("We pumped".to_owned(), "Ada".to_owned()),
        Block::Lines(vec!["One".to_owned(), "Two".to_owned()]),
    ]);
    let body = part(&docx, "word/document.xml");
    assert_eq!(
        paragraphs(&body),
        [
            "Perfusion Week",
            "About",
            "It was a night.",
            "“We pumped”",
            "– Ada",
            "One\nTwo"
        ]
    );
    let xml = Xml::parse(&body).unwrap();
    let styles: Vec<&str> = named(&xml, "pStyle")
        .filter_map(|it| it.attribute((MAIN, "val")))
        .collect();
    assert_eq!(styles, ["Title", "Heading1", "Quote"]);
    let sheet = part(&docx, "word/styles.xml");
    let sheet = Xml::parse(&sheet).unwrap();
    for style in styles {
        let known = named(&sheet, "style")
            .filter(|it| it.attribute((MAIN, "styleId")) == Some(style))
            .count();
        assert_eq!(known, 1, "{style}");
    }
}

#[test]
fn whatever_is_written_comes_back_letter_for_letter() {
    for text in HOSTILE {
        let docx = of(vec![
            Block::Title(text.to_owned()),
            words(text),
            Block::Lines(vec![text.to_owned()]),
        ]);
        assert_eq!(
            paragraphs(&part(&docx, "word/document.xml")),
            [text, text, text]
        );
    }
    let long = "Bubble trap ".repeat(40);
    let docx = of(vec![words(&long)]);
    assert_eq!(paragraphs(&part(&docx, "word/document.xml")), [long]);
}

#[test]
fn what_xml_cannot_hold_is_left_out_and_the_file_still_opens() {
    let docx = of(vec![words("a\u{0}b\u{1}c\u{1b}d\u{ffff}e\tf")]);
    let body = part(&docx, "word/document.xml");
    assert_eq!(paragraphs(&body), ["abcde f"]);
}

#[test]
fn lines_within_a_text_stay_lines() {
    let docx = of(vec![words("one\ntwo\r\nthree")]);
    let body = part(&docx, "word/document.xml");
    assert_eq!(paragraphs(&body), ["one\ntwo\nthree"]);
}

#[test]
fn each_source_is_a_footnote_where_it_is_cited() {
    let document = Document {
        blocks: vec![
            Block::Paragraph(vec![
                Span::Words("First bypass: 1953.".to_owned()),
                Span::Source(1),
                Span::Words(" Heparin: 1916.".to_owned()),
                Span::Source(2),
            ]),
            Block::Paragraph(vec![Span::Gap("Dates".to_owned())]),
        ],
        sources_head: "Sources".to_owned(),
        sources: vec!["Gibbon & <others>".to_owned(), "McLean".to_owned()],
    };
    let docx = word(&document).unwrap();
    let body = part(&docx, "word/document.xml");
    assert_eq!(
        paragraphs(&body),
        ["First bypass: 1953. Heparin: 1916.", "[Dates]"]
    );
    let notes = part(&docx, "word/footnotes.xml");
    let notes = Xml::parse(&notes).unwrap();
    let body = Xml::parse(&body).unwrap();
    let cited: Vec<String> = named(&body, "footnoteReference")
        .filter_map(|it| it.attribute((MAIN, "id")))
        .filter_map(|id| {
            let note =
                named(&notes, "footnote").find(|it| it.attribute((MAIN, "id")) == Some(id))?;
            let texts = note.descendants().filter(|it| it.has_tag_name((MAIN, "t")));
            Some(texts.filter_map(|it| it.text()).collect())
        })
        .collect();
    assert_eq!(cited, ["Gibbon & <others>", "McLean"]);
}
