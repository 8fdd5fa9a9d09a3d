//! What the benchmarks have in common: a version's pages, and the memory that a process takes.
#![allow(dead_code, reason = "each benchmark uses what it needs")]

use graph_codegen::markdown;
use graph_codegen::source::{Page, PageId, Version};
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

/// The files of a version, and of the includes beside it, with their places.
pub(crate) struct Tree {
    pub(crate) pages: Vec<(String, PathBuf)>,
    pub(crate) includes: Vec<(String, PathBuf)>,
}

/// The folder that the environment variable `DOCS` names; else the project's own.
pub(crate) fn chosen() -> PathBuf {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/v1.0");
    std::env::var_os("DOCS").map_or_else(|| PathBuf::from(own), PathBuf::from)
}

impl Tree {
    pub(crate) fn find(dir: &Path) -> Self {
        let mut tree = Self { pages: Vec::new(), includes: Vec::new() };
        add(&dir.join("api"), "api", &mut tree.pages);
        add(&dir.join("resources"), "resources", &mut tree.pages);
        add(&dir.join("includes"), "includes", &mut tree.includes);
        add(&dir.join("../includes"), "../includes", &mut tree.includes);
        assert!(!tree.pages.is_empty(), "`{}` has no pages: DOCS names the folder of one version", dir.display());
        tree.pages.sort();
        tree.includes.sort();
        tree
    }

    pub(crate) fn read(&self) -> Version {
        let read = |files: &[(String, PathBuf)]| {
            files.iter().map(|(id, path)| Page::new(PageId::new(id.as_str()), fs::read(path).unwrap())).collect()
        };
        Version { name: "v1.0".to_owned(), pages: read(&self.pages), includes: read(&self.includes) }
    }

    /// Reads the files and parses their markdown: the least that reading them costs.
    pub(crate) fn drain(&self) {
        for (_, path) in self.pages.iter().chain(&self.includes) {
            let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
            pulldown_cmark::Parser::new_ext(&text, markdown::options()).for_each(|event| drop(black_box(event)));
        }
    }
}

/// The most memory that the process had so far, in megabytes.
pub(crate) fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1000)
}

fn add(dir: &Path, id: &str, files: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(dir).into_iter().flatten() {
        let (path, id) = entry.map(|entry| (entry.path(), format!("{id}/{}", entry.file_name().display()))).unwrap();
        match path.is_dir() {
            true => add(&path, &id, files),
            false if path.extension().is_some_and(|ending| ending == "md") => files.push((id, path)),
            false => {}
        }
    }
}
