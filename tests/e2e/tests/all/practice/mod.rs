//! Practice on a telephone.

pub mod bench;
mod everyone;
mod exam;
mod keys;
mod thumb;
mod trouble;
