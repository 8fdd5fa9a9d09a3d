//! A crate made of wrong, odd and large pages, and one of a part of them, are compiled with warnings denied.
//!
//! They have a target folder of their own, which stays, so that only the first run builds what the crates depend on.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;

use graph_codegen::config::Config;
use pages::{Made, made_of, nasty, version};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const LINTS: &str = "\n[lints.rust]\nwarnings = \"deny\"\n\n[lints.rustdoc]\nall = \"deny\"\n\n[workspace]\n";

/// Writes a crate into a folder of its own, and what it locks.
fn write(made: &Made, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (path, text) in &made.files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let manifest = made.file("Cargo.toml").to_owned() + LINTS;
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--offline", "--quiet", "--all-features", "--target-dir"])
        .arg(folder.with_file_name("odd-pages.target"))
        .current_dir(folder)
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {}:\n{said}", arguments.join(" "));
}

fn config(name: &str) -> Config {
    let mut config = Config::default();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime");
    config.client.path = Some(runtime.to_str().unwrap().to_owned());
    config.package.name = name.to_owned().try_into().unwrap();
    config
}

#[test]
fn a_crate_of_odd_pages_compiles_without_warnings() {
    let made = made_of(version("v1.0", &nasty::all()), &config("odd-pages"));
    let folder = write(&made, "odd-pages");
    cargo(&folder, &["check", "--all-targets"]);
    cargo(&folder, &["doc", "--no-deps"]);
}

#[test]
fn a_part_of_it_compiles_without_warnings() {
    let mut config = config("part-of-odd-pages");
    let patterns = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect();
    config.package.include = patterns(&["/knots/**", "/nasty/**", "microsoft.graph.heir2"]);
    config.package.exclude = patterns(&["microsoft.graph.tie", "DELETE /nasty/**"]);
    let made = made_of(version("v1.0", &nasty::all()), &config);
    let models: Vec<&str> = made.files.keys().filter_map(|path| path.strip_prefix("src/v1/models/")).collect();
    assert_eq!(
        models,
        ["any_heir0.rs", "entity.rs", "heir0.rs", "heir1.rs", "heir2.rs", "knot.rs", "nasty.rs", "strange.rs"]
    );
    // What a type that was left out stood for is any JSON.
    assert!(
        made.file("src/v1/models/knot.rs").contains("pub other: Option<rt::Value>"),
        "{}",
        made.file("src/v1/models/knot.rs")
    );
    let folder = write(&made, "part-of-odd-pages");
    cargo(&folder, &["check", "--all-targets"]);
}
