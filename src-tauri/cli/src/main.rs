//! `modline`: the same core without a window.

fn main() {}
