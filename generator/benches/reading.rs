//! How long reading takes, against what parsing the same markdown takes, and how much memory.
//!
//! `cargo bench -p graph-codegen --bench reading` reads the project's own `docs/v1.0`; another version's folder is named
//! by the environment variable `DOCS`. All times are of the CPU and of one thread. At the end it prints
//!
//! - reading files to model, over reading the same files and draining pulldown-cmark's events;
//! - reading to model twice the pages, over once;
//! - the most memory that the process had after reading once, where the system tells it.
//!
//! For counts of instructions, which are the same every time: `valgrind --tool=callgrind <the bench's executable> read`,
//! and the same with `drain`.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod support;

use criterion::Criterion;
use graph_codegen::diagnostics::Diagnostics;
use graph_codegen::source::{Page, PageId};
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::time::Duration;
use support::{Tree, peak_memory};

/// How often each work is done for the ratios.
const ROUNDS: usize = 21;

fn main() {
    let dir = support::chosen();
    let tree = Tree::find(&dir);
    match std::env::args().nth(1).as_deref() {
        Some("drain") => return tree.drain(),
        Some("read") => return drop(black_box(read(&tree, false))),
        _ => drop(black_box(read(&tree, false))),
    }
    let memory = peak_memory();

    // This thread, not one beside it: an allocator may serve the first of a process otherwise than others.
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().unwrap();
    let works: [(&str, &(dyn Fn() -> Duration + Sync)); 3] = [
        ("draining events", &|| cpu_time(|| tree.drain())),
        ("reading to model", &|| cpu_time(|| read(&tree, false))),
        ("reading twice the pages", &|| cpu_time(|| read(&tree, true))),
    ];
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    for (name, work) in works {
        let rounds = |count| (0..count).map(|_| one_thread.install(work)).sum();
        criterion.bench_function(name, |bencher| bencher.iter_custom(rounds));
    }
    // Taken by turns, so that what else the machine does is the same for all of them.
    let rounds: Vec<_> = (0..ROUNDS).map(|_| works.map(|(_, work)| one_thread.install(work).as_secs_f64())).collect();
    println!("{} pages of {}, median of {ROUNDS} rounds, and the shortest of them", tree.pages.len(), dir.display());
    for (name, of, to) in [("reading to model / draining events", 1, 0), ("twice the pages / once", 2, 1)] {
        let mut ratios: Vec<f64> = rounds.iter().map(|round| round[of] / round[to]).collect();
        ratios.sort_by(f64::total_cmp);
        let shortest = |work: usize| rounds.iter().map(|round| round[work] * 1e3).fold(f64::INFINITY, f64::min);
        println!("{name:36} {:5.2}   {:.0} ms / {:.0} ms", ratios[ROUNDS / 2], shortest(of), shortest(to));
    }
    match memory {
        Some(memory) => println!("peak memory of reading once          {memory:5} MB"),
        None => println!("peak memory is not known on this system"),
    }
}

/// The time that the thread's CPU takes to make something.
fn cpu_time<T>(work: impl Fn() -> T) -> Duration {
    let now = || Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap();
    let start = now();
    let made = black_box(work());
    let time = now() - start;
    drop(made);
    time
}

/// Reads files to a model. Twice: each page has a copy whose types are of another namespace.
fn read(tree: &Tree, twice: bool) -> impl Sized {
    let mut version = tree.read();
    let pages = &mut version.pages;
    if twice {
        let copy = |page: &Page| {
            let id = PageId::new(format!("{}/{}-copy.md", page.id.folder(), page.id.stem()));
            Page::new(id, page.text.replace("microsoft.graph", "microsoft.copy").into_bytes())
        };
        pages.extend(pages.iter().map(copy).collect::<Vec<_>>());
        pages.sort_by(|a, b| a.id.cmp(&b.id));
    }
    let mut diagnostics = Diagnostics::default();
    let model = graph_codegen::read(&version, &mut diagnostics);
    (version, model, diagnostics)
}
