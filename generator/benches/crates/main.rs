//! What the generated crate costs to compile.
//!
//! `cargo bench -p graph-codegen --bench crates` makes the crate of the project's own `docs/v1.0`; another version's
//! folder is named by the environment variable `DOCS`. All figures are CPU seconds of cargo and what it starts, for the
//! crate alone, after everything that it depends on; so they are known on Linux only. It prints, as ratios of one run
//! (but for the program of the shortest of three rounds, taken by turns: what else a machine does makes them longer only),
//!
//! - `cargo check` of the models, over the same models with serde's derives;
//! - `cargo build` of the whole crate, over that of the crates of the SDK that `GRAPH_RS_SDK` names by its version, if set;
//! - a program that uses five types and ten functions, in release and with the crate, over the same with derives.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod derives;
mod program;
#[path = "../support/mod.rs"]
mod support;

use graph_codegen::config::Config;
use graph_codegen::diagnostics::Diagnostics;
use graph_codegen::lower::lower;
use graph_codegen::render::{FileTree, render};
use graph_codegen::rust::{Crate, Module};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
/// How often each is checked or built.
const ROUNDS: usize = 3;

fn main() {
    let dir = support::chosen();
    let model = graph_codegen::read(&support::Tree::find(&dir).read(), &mut Diagnostics::default());
    let mut config = Config::default();
    config.client.path = Some(format!("{ROOT}/generator/runtime"));
    config.package.name = "measured".to_owned().try_into().unwrap();
    let mut made = lower(&[model], &config);
    made.tests.clear();
    let models = without_functions(&made);

    let ours = Folder::new("models", &render(&models));
    let derived = Folder::new("models-derived", &derives::replaced(render(&models), &models));
    let [ours, derived] = shortest([&|| ours.measured(&["check"]), &|| derived.measured(&["check"])]);
    ratio("check of the models", ours, derived);

    let ours = Folder::new("whole", &render(&made));
    let build = || ours.measured(&["build"]);
    match std::env::var("GRAPH_RS_SDK") {
        Ok(version) => {
            let [build, sdk] = shortest([&build, &|| sdk(&version)]);
            ratio("build of all", build, sdk);
        }
        Err(_) => println!("{:22} {:.1} s", "build of all", build()),
    }

    let untyped = derives::untyped(&made);
    let derived = Folder::new("whole-derived", &derives::replaced(render(&untyped), &untyped));
    let with_ours = Folder::new("program", &program::typed(&made, &ours.0));
    let with_derived = Folder::new("program-derived", &program::derived(&made, &derived.0));
    let release = ["build", "--release"];
    ratio("program in release", ours.with(&with_ours, &release), derived.with(&with_derived, &release));
}

/// The shortest that each takes, by turns.
fn shortest(works: [&dyn Fn() -> f64; 2]) -> [f64; 2] {
    let rounds = (0..ROUNDS).map(|_| works.map(|work| work()));
    rounds.fold([f64::INFINITY; 2], |[ours, other], [one, two]| [ours.min(one), other.min(two)])
}

fn ratio(name: &str, ours: f64, other: f64) {
    println!("{name:22} {:5.2}   {ours:.1} s / {other:.1} s", ours / other);
}

fn without_functions(made: &Crate) -> Crate {
    let mut made = made.clone();
    for version in &mut made.versions {
        version.requests = Module::default();
    }
    made
}

/// A crate in a folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &FileTree) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let manifest = format!("{}\n[workspace]\n", files["Cargo.toml"]);
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::copy(Path::new(ROOT).join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        Self(folder)
    }

    /// The seconds that a command takes for this crate alone.
    fn measured(&self, arguments: &[&str]) -> f64 {
        self.emptied("src/lib.rs", "").cargo(arguments);
        self.touch();
        self.cargo(arguments)
    }

    /// The seconds that a command takes for a program and this crate, which it uses.
    fn with(&self, program: &Self, arguments: &[&str]) -> f64 {
        let empty = self.emptied("src/lib.rs", "");
        let empty_program = program.emptied("src/main.rs", "fn main() {}\n");
        let path = |folder: &Self| format!("{:?}", folder.0);
        empty_program.edit("Cargo.toml", |text| text.replace(&path(self), &path(&empty)));
        empty_program.cargo(arguments);
        self.touch();
        program.touch();
        program.cargo(arguments)
    }

    /// A crate with the same dependencies and nothing else. When it is built, they are.
    fn emptied(&self, file: &str, text: &str) -> Self {
        let name = format!("{}-empty", self.0.file_name().unwrap().display());
        let manifest = fs::read_to_string(self.0.join("Cargo.toml")).unwrap();
        let manifest = manifest.replace("\n[workspace]\n", "");
        Self::new(&name, &[("Cargo.toml".to_owned(), manifest), (file.to_owned(), text.to_owned())].into())
    }

    /// Makes cargo build it again: the empty crate has the same name, so that cargo may take what it left for this one.
    fn touch(&self) {
        for name in ["src/lib.rs", "src/main.rs"].map(|name| self.0.join(name)).iter().filter(|name| name.exists()) {
            let file = fs::File::options().append(true).open(name).unwrap();
            file.set_modified(std::time::SystemTime::now()).unwrap();
        }
    }

    fn edit(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.0.join(file);
        fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    }

    fn cargo(&self, arguments: &[&str]) -> f64 {
        let before = children();
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(["--quiet", "--target-dir"]).arg(self.0.join("../target"));
        let status = command.current_dir(&self.0).env("CARGO_INCREMENTAL", "0").status().unwrap();
        assert!(status.success(), "cargo {} in {}", arguments.join(" "), self.0.display());
        children() - before
    }
}

/// The CPU seconds of all child processes so far: the fields `cutime` and `cstime`, in hundredths of a second.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    // The second field, a name in parentheses, may have spaces.
    let fields = stat.rsplit(')').next().unwrap().split_whitespace();
    let ticks: f64 = fields.skip(13).take(2).map(|field| field.parse::<f64>().unwrap()).sum();
    ticks / 100.0
}

/// The seconds that the SDK's own crates take.
fn sdk(version: &str) -> f64 {
    let manifest = format!(
        "[package]\nname = \"sdk\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\ngraph-rs-sdk = \"={version}\"\n"
    );
    let files = [("Cargo.toml", manifest.as_str()), ("src/lib.rs", "")];
    let folder =
        Folder::new("sdk", &files.map(|(path, text)| (path.to_owned(), text.to_owned())).into_iter().collect());
    folder.cargo(&["build"]);
    // The crates that the SDK is split into.
    let lock = fs::read_to_string(folder.0.join("Cargo.lock")).unwrap();
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let own: Vec<&str> = names.filter(|name| name.starts_with("graph-")).flat_map(|name| ["--package", name]).collect();
    folder.cargo(&[&["clean"], &own[..]].concat());
    folder.cargo(&["build"])
}
