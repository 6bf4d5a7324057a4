//! Practice on a telephone.

mod ahead;
pub mod bench;
mod device;
pub mod everyone;
mod exam;
mod keys;
mod progress;
mod thumb;
mod trouble;
