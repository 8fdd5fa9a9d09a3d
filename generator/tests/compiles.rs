//! A crate made of wrong, odd and large pages is compiled and documented, with warnings denied.
//!
//! It has a target folder of its own, which stays, so that only the first run builds what the crate depends on.
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
        .arg(folder.with_extension("target"))
        .current_dir(folder)
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {}:\n{said}", arguments.join(" "));
}

#[test]
fn a_crate_of_odd_pages_compiles_without_warnings() {
    let mut config = Config::default();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime");
    config.client.path = Some(runtime.to_str().unwrap().to_owned());
    config.package.name = "odd-pages".to_owned().try_into().unwrap();
    let made = made_of(version("v1.0", &nasty::all()), &config);
    let folder = write(&made, "odd-pages");
    cargo(&folder, &["check", "--all-targets"]);
    cargo(&folder, &["doc", "--no-deps"]);
}
