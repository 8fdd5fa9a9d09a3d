//! Reading and writing pages of models, against the same models with serde's derives.
//!
//! `cargo bench -p graph-client --bench models` prints the medians of many rounds, and their ratios.
//!
//! For counts of instructions, which are the same every time, one form and page is run so many times under valgrind:
//! `valgrind --tool=callgrind <the bench's executable> slots messages 10`, the same with `derives` and `serde`, and each
//! once more with `0` times, which is subtracted.

#![recursion_limit = "256"]
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod derives;
mod pages;
mod slots;
mod types;

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Reads a page and writes its elements again.
type Round = fn(&[u8]) -> Vec<u8>;

const ROUNDS: usize = 60;

struct Case {
    name: &'static str,
    page: fn() -> Vec<u8>,
    derives: Round,
    slots: Round,
    by_serde: Round,
}

macro_rules! cases {
    ($($name:ident $type:ident;)*) => {
        [$(Case {
            name: stringify!($name),
            page: pages::$name,
            derives: derives::round::<derives::$type>,
            slots: slots::round::<slots::$type>,
            by_serde: slots::by_serde::<slots::$type>,
        }),*]
    };
}

fn main() {
    let cases = cases! {
        messages Message;
        events Event;
        users User;
        drive_items DriveItem;
        groups Group;
    };
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    match arguments.as_slice() {
        [form, page, times] => count(&cases, form, page, times.parse().expect("a number of times")),
        _ => compare(&cases),
    }
}

/// Runs one form on one page, for a tool that counts.
fn count(cases: &[Case], form: &str, page: &str, times: usize) {
    let case = cases.iter().find(|case| case.name == page).expect("the name of a page");
    let round = match form {
        "derives" => case.derives,
        "slots" => case.slots,
        _ => case.by_serde,
    };
    let page = (case.page)();
    for _ in 0..times {
        black_box(round(black_box(&page)));
    }
}

fn compare(cases: &[Case]) {
    println!("{:12} {:>8} {:>10} {:>16} {:>16}", "page", "bytes", "derives", "slots", "slots by serde");
    for case in cases {
        let page = (case.page)();
        let forms = [case.derives, case.slots, case.by_serde];
        let mut times = forms.map(|_| Vec::new());
        for _ in 0..ROUNDS {
            for (form, times) in forms.iter().zip(&mut times) {
                times.push(timed(*form, &page));
            }
        }
        let [derives, slots, by_serde] = times.map(median);
        let told = |time: Duration| format!("{time:.2?} ({:.2})", time.as_secs_f64() / derives.as_secs_f64());
        let (slots, by_serde) = (told(slots), told(by_serde));
        println!("{:12} {:>8} {derives:>10.2?} {slots:>16} {by_serde:>16}", case.name, page.len());
    }
}

fn timed(round: Round, page: &[u8]) -> Duration {
    let start = Instant::now();
    black_box(round(black_box(page)));
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
