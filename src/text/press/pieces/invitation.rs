use crate::press::Field;

use super::{Pen, words};

pub fn write(pen: &mut Pen<'_>) {
    let event = pen.event();
    let institution = pen.field(Field::Institution);
    pen.title("You are invited");
    let to = pen.given(Field::Addressee);
    let to = to.unwrap_or_else(|| "colleagues and friends".to_owned());
    pen.words(format!("Dear {to},"));
    pen.say([
        words("The perfusion team of "),
        institution,
        words(&format!(
            " invites you to {event} in Perfusion Week. Come with a team, or find one at the door. There \
             are questions for those who run the pump and for those who have never seen one, and every \
             answer comes with its reason."
        )),
    ]);
    let place = pen.line(Field::Place);
    pen.when_and_where(Some(place));
    pen.quotes();
    pen.told("To warm up");
    let (contact, reach) = (pen.field(Field::Contact), pen.field(Field::Reach));
    pen.say([
        words("Please let us know that you are coming: "),
        contact,
        words(", "),
        reach,
        words("."),
    ]);
    pen.words("We look forward to seeing you!");
}
