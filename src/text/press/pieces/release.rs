use crate::press::Field;

use super::{Pen, words};

pub fn write(pen: &mut Pen<'_>) {
    let (institution, dates) = (pen.field(Field::Institution), pen.field(Field::Dates));
    pen.lines(vec!["For immediate release".to_owned()]);
    pen.title(format!(
        "{} celebrates Perfusion Week",
        pen.line(Field::Institution)
    ));
    let event = pen.event();
    pen.say([
        institution,
        words(" is celebrating Perfusion Week, "),
        dates,
        words(&format!(
            ". The team behind the heart-lung machine marks it with {event}, and invites everybody who \
             works beside it to have a look at a profession that is seldom seen."
        )),
    ]);
    let place = pen.given(Field::Place);
    if place.is_some() || pen.given(Field::Time).is_some() {
        pen.when_and_where(place);
    }
    pen.results();
    pen.quotes();
    pen.told("Did you know?");
    pen.heading("Contact");
    pen.lines(vec![
        pen.line(Field::Contact),
        pen.line(Field::Institution),
        pen.line(Field::Reach),
    ]);
}
