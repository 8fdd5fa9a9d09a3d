//! What was done, line by line: a program that is stopped has lost at most the last line.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result};

/// The items that are in the index, each with the stamp of its file, and the work that is waited for.
pub(crate) struct Record {
    file: File,
    items: BTreeMap<String, String>,
    work: Option<String>,
}

impl Record {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
        };
        let file = OpenOptions::new().create(true).append(true).open(path);
        let file = file.with_context(|| path.display().to_string())?;
        let mut record = Self { file, items: BTreeMap::new(), work: None };
        // A last line without its end was not written whole.
        for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            record.apply(line);
        }
        if !text.is_empty() && !text.ends_with('\n') {
            writeln!(record.file)?;
        }
        Ok(record)
    }

    fn apply(&mut self, line: &str) {
        match line.split('\t').collect::<Vec<_>>().as_slice() {
            ["item", id, stamp] => drop(self.items.insert((*id).to_owned(), (*stamp).to_owned())),
            ["gone", id] => drop(self.items.remove(*id)),
            ["work", address] => self.work = Some((*address).to_owned()),
            ["done"] => self.work = None,
            _ => {}
        }
    }

    fn add(&mut self, line: &str) -> Result<()> {
        self.file.write_all(format!("{line}\n").as_bytes()).context("the record cannot be written")?;
        self.apply(line);
        Ok(())
    }

    pub(crate) fn items(&self) -> impl Iterator<Item = &String> {
        self.items.keys()
    }

    pub(crate) fn has(&self, id: &str, stamp: &str) -> bool {
        self.items.get(id).is_some_and(|known| known == stamp)
    }

    pub(crate) fn keep(&mut self, id: &str, stamp: &str) -> Result<()> {
        self.add(&format!("item\t{id}\t{stamp}"))
    }

    pub(crate) fn forget(&mut self, id: &str) -> Result<()> {
        self.add(&format!("gone\t{id}"))
    }

    pub(crate) fn work(&self) -> Option<&str> {
        self.work.as_deref()
    }

    pub(crate) fn begin_work(&mut self, address: &str) -> Result<()> {
        self.add(&format!("work\t{address}"))
    }

    pub(crate) fn end_work(&mut self) -> Result<()> {
        self.add("done")
    }
}
