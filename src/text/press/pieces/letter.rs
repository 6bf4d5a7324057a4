use crate::press::{Block, Field};

use super::{Pen, words};

pub fn write(pen: &mut Pen<'_>) {
    let mut from = vec![pen.line(Field::Contact), pen.line(Field::Institution)];
    from.extend(pen.given(Field::Reach));
    pen.lines(from);
    pen.title(format!(
        "Perfusion Week at {}",
        pen.line(Field::Institution)
    ));
    let addressee = pen.field(Field::Addressee);
    pen.say([words("Dear "), addressee, words(",")]);
    let (institution, dates) = (pen.field(Field::Institution), pen.field(Field::Dates));
    pen.say([
        words("Perfusion Week ("),
        dates,
        words(") is coming up, and the perfusion team would like "),
        institution,
        words(
            " to mark it. We do our work where patients and visitors never see it. Once a year we \
             would like to show what it is, to thank the colleagues who make it possible, and to have \
             some fun on the way.",
        ),
    ]);
    if let Some(event) = pen.given(Field::Event) {
        pen.words(format!(
            "The heart of the week is {event}, to which everybody is welcome, whether they have ever \
             stood at a pump or not."
        ));
    }
    pen.results();
    pen.quotes();
    pen.told("Worth knowing about our field");
    pen.heading("What we ask for");
    if !pen.paragraphs(Field::Request) {
        pen.words(
            "A line in the staff newsletter and a room for the evening would help us a good deal. Your \
             company would be an honour.",
        );
    }
    pen.words("With kind regards,");
    let contact = pen.line(Field::Contact);
    pen.put(Block::Lines(vec![contact]));
}
