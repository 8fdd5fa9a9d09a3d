//! What a whole run costs, against what its parts would cost at the least, and how much memory it takes.
//!
//! `cargo bench -p graph-codegen --bench codegen` takes the project's own `docs/v1.0`; another version's folder is named
//! by the environment variable `DOCS`. It prints, as medians,
//!
//! - the CPU time from files to the text of the crate, over reading the files, draining pulldown-cmark's events, and
//!   lexing, parsing and printing the same Rust once;
//! - the time that passes, over that CPU time, with two threads;
//! - the most memory that the process had after one run, where the system tells it.
//!
//! For counts of instructions, which are nearly the same every time: `valgrind --tool=callgrind <the bench's executable>
//! run`, and the same with `read` (a run up to its model) and `print` (a run, and then printing its Rust once more).
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod support;

use graph_codegen::config::Config;
use graph_codegen::diagnostics::Diagnostics;
use graph_codegen::lower::lower;
use graph_codegen::model::Model;
use graph_codegen::render::{FileTree, render};
use proc_macro2::TokenStream;
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::time::{Duration, Instant};
use support::{Tree, peak_memory};

/// How often each work is done.
const ROUNDS: usize = 5;
/// The most threads that a run takes.
const THREADS: usize = 2;

fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(THREADS).build_global().unwrap();
    let dir = support::chosen();
    let tree = Tree::find(&dir);
    match std::env::args().nth(1).as_deref() {
        Some("read") => return drop(black_box(read(&tree))),
        Some("run") => return drop(black_box(run(&tree))),
        Some("print") => return print(&run(&tree)),
        _ => {}
    }
    let files = run(&tree);
    let memory = peak_memory();
    let rounds: Vec<[f64; 2]> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let whole = cpu_time(|| run(&tree));
            let passed = start.elapsed().as_secs_f64();
            let least = cpu_time(|| tree.drain()) + cpu_time(|| print(&files));
            [whole / least, passed / whole]
        })
        .collect();
    let median = |of: usize| {
        let mut values: Vec<f64> = rounds.iter().map(|round| round[of]).collect();
        values.sort_by(f64::total_cmp);
        values[ROUNDS / 2]
    };
    println!("{} pages of {}, {} files, medians of {ROUNDS} rounds", tree.pages.len(), dir.display(), files.len());
    println!("CPU of a run / of its parts at the least   {:5.2}", median(0));
    println!("time that passes / CPU, {THREADS} threads          {:5.2}", median(1));
    match memory {
        Some(memory) => println!("peak memory                                {memory:5} MB"),
        None => println!("peak memory is not known on this system"),
    }
}

/// From files to the text of the crate.
fn run(tree: &Tree) -> FileTree {
    render(&lower(&[read(tree)], &Config::default()))
}

/// From files to the model.
fn read(tree: &Tree) -> Model {
    graph_codegen::read(&tree.read(), &mut Diagnostics::default())
}

/// Lexes, parses and prints Rust.
fn print(files: &FileTree) {
    for (_, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let tokens: TokenStream = text.parse().unwrap();
        black_box(prettyplease::unparse(&syn::parse2(tokens).unwrap()));
    }
}

/// The seconds that all threads' CPUs take for something.
fn cpu_time<T>(work: impl FnOnce() -> T) -> f64 {
    let now = || Duration::try_from(clock_gettime(ClockId::ProcessCPUTime)).unwrap();
    let start = now();
    drop(black_box(work()));
    (now() - start).as_secs_f64()
}
