//! What joins the days of a week and the weeks of the years: the event's own dates, several nights in
//! one league, who won in which year, and a question for each day.

mod daily;
mod day;
mod hall;
mod nights;
mod poster;
mod qr;
mod standings;
mod week;

pub use daily::{question_of, questions};
pub use day::Day;
pub use hall::{Honour, Honoured, MOST_HONOURS, Written, Year, hall, won};
pub use nights::{Counting, League, MOST_LEAGUES, MOST_PLACES, Night, Place, usual_places};
pub use poster::poster_size;
pub use qr::{Qr, qr};
pub use standings::{Line, Scored, may_join, standings};
pub use week::{LONGEST_ADDRESS, LONGEST_NAME, Poster, Week};
