//! Practice on a telephone.

mod bench;
mod everyone;
mod exam;
mod keys;
mod thumb;
mod trouble;
