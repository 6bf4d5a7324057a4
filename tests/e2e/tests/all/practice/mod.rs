//! Practice on a telephone.

pub mod bench;
pub mod everyone;
mod exam;
mod keys;
mod thumb;
mod trouble;
