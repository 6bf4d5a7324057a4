//! The schema on disk is the one that the types make.

#[test]
fn the_schema_file_is_what_the_types_say() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/questions/pack.schema.json");
    let on_disk = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        on_disk == prime_time::bank::schema::text(),
        "questions/pack.schema.json is out of date: run `cargo xtask questions schema`"
    );
}
