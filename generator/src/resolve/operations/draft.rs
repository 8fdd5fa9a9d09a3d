//! The request lines of all pages, tidied and gathered by method and path.

use super::stated::Stated;
use super::steps;
use crate::model::{Argument, ArgumentValue, Method, PathTemplate, Segment};
use crate::page::api::{ApiFacts, ExampleFacts, ParameterFact, RequestLine, path};
use crate::page::type_cell;
use crate::resolve::examples::address::Tree;
use crate::resolve::types::Types;
use crate::source::PageId;
use foldhash::HashMap;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A request line of a page.
pub(super) struct Draft<'f> {
    pub(super) page: &'f ApiFacts,
    /// The types that the page names.
    pub(super) stated: &'f Stated,
    /// The query that the line states.
    pub(super) query: &'f [(String, String)],
    /// The line, counted from 1.
    pub(super) line: usize,
    pub(super) path: PathTemplate,
    pub(super) steps: Vec<String>,
}

/// One method and path, with every line that documents it; the page that is most its own first.
pub(super) struct Group<'f> {
    pub(super) method: Method,
    /// The line of the page that is most its own.
    pub(super) first: Draft<'f>,
    others: Vec<Draft<'f>>,
    /// The examples of its pages that show it: those of its method, if their address fits its path.
    pub(super) examples: Vec<&'f ExampleFacts>,
}

impl<'f> Group<'f> {
    /// A group of lines in their order; `None` without any.
    pub(super) fn new(method: Method, drafts: Vec<Draft<'f>>) -> Option<Self> {
        let mut drafts = drafts.into_iter();
        Some(Self { method, first: drafts.next()?, others: drafts.collect(), examples: Vec::new() })
    }

    /// All lines, the first one first.
    pub(super) fn drafts(&self) -> impl Iterator<Item = &Draft<'f>> + Clone {
        std::iter::once(&self.first).chain(&self.others)
    }

    pub(super) fn steps(&self) -> &[String] {
        &self.first.steps
    }
}

/// An example that fits none of the groups.
pub(super) struct Stray<'f> {
    pub(super) page: &'f ApiFacts,
    pub(super) stated: &'f Stated,
    pub(super) example: &'f ExampleFacts,
}

/// Groups with the tree of their paths.
pub(super) struct Gathered<'f> {
    pub(super) groups: Vec<Group<'f>>,
    pub(super) tree: Tree<'static>,
    /// In the order of pages and lines.
    pub(super) strays: Vec<Stray<'f>>,
    /// For the examples of each page in their order, the groups of its method whose paths its address fits, the best first.
    pub(super) fitting: Vec<Vec<Vec<usize>>>,
}

/// Gathers the request lines of all pages.
pub(super) fn groups<'f>(pages: &[(&'f ApiFacts, &'f Stated)], types: &Types) -> Gathered<'f> {
    let named_arguments = named_arguments(pages);
    let spelling = spelling(pages);
    let mut groups: BTreeMap<(String, &'static str), (Method, Vec<Draft<'f>>)> = BTreeMap::new();
    for (page, stated) in pages {
        let called = called(page);
        for line in &page.requests {
            let path = tidy(page, line, types, &named_arguments, &spelling, &called);
            let steps = steps::of(&path);
            let key = (steps::joined(&steps), line.method.as_str());
            let (_, drafts) = groups.entry(key).or_insert_with(|| (line.method, Vec::new()));
            drafts.push(Draft { page, stated, query: &line.query, line: line.line, path, steps });
        }
    }
    let group = |(method, mut drafts): (Method, Vec<Draft<'f>>)| {
        drafts.sort_by_cached_key(|draft| {
            let requests = draft.page.requests.len();
            (!draft.query.is_empty(), strange_words(draft), requests, draft.page.page.clone(), draft.line)
        });
        Group::new(method, drafts)
    };
    with_examples(groups.into_values().filter_map(group).collect(), pages)
}

/// How many words of the page's file name are not in the path: of two pages that document `/users`, `user-create` is more
/// its own than `hotel-guest-user-create`.
fn strange_words(draft: &Draft<'_>) -> usize {
    let is_in_path = |word: &str| draft.steps.iter().any(|step| step.strip_suffix('s').unwrap_or(step) == word);
    let words = draft.page.page.stem().split('-').map(str::to_ascii_lowercase);
    words.filter(|word| !is_in_path(word.strip_suffix('s').unwrap_or(word))).count()
}

/// Gives each group the examples of its pages that show it.
pub(super) fn with_examples<'f>(mut groups: Vec<Group<'f>>, pages: &[(&'f ApiFacts, &'f Stated)]) -> Gathered<'f> {
    let mut tree = Tree::default();
    groups.iter().enumerate().for_each(|(at, group)| tree.add(group.steps().to_vec(), at));
    let (mut strays, mut fitting) = (Vec::new(), Vec::with_capacity(pages.len()));
    let mut shown: BTreeMap<(usize, &PageId), Vec<&'f ExampleFacts>> = BTreeMap::new();
    for (page, stated) in pages {
        let mut of_page = Vec::with_capacity(page.examples.len());
        for example in &page.examples {
            let of_method = |at: &usize| groups.get(*at).is_some_and(|group| group.method == example.request.method);
            let fits = tree.find(&example.request.target.path).into_iter().flat_map(|fit| fit.operations);
            let of_example: Vec<usize> = fits.filter(of_method).collect();
            if of_example.is_empty() {
                strays.push(Stray { page, stated, example });
            }
            for at in &of_example {
                shown.entry((*at, &page.page)).or_default().push(example);
            }
            of_page.push(of_example);
        }
        fitting.push(of_page);
    }
    for (at, group) in groups.iter_mut().enumerate() {
        let of_pages = group.drafts().filter_map(|draft| shown.remove(&(at, &draft.page.page)));
        group.examples = of_pages.flatten().collect();
    }
    Gathered { groups, tree, strays, fitting }
}

/// Words of request lines with what most lines write instead; case says nothing, and pages differ in it.
type Spelling<'p> = HashMap<&'p str, &'p str>;

fn spelling<'p>(pages: &[(&'p ApiFacts, &Stated)]) -> Spelling<'p> {
    let mut counts: HashMap<&str, usize> = HashMap::default();
    let words = pages.iter().flat_map(|(page, _)| &page.requests).flat_map(|line| &line.path.segments);
    for word in words.filter_map(literal) {
        *counts.entry(word).or_default() += 1;
    }
    let mut spellings: HashMap<String, Vec<(usize, Reverse<&str>)>> = HashMap::default();
    for (word, count) in counts {
        spellings.entry(word.to_ascii_lowercase()).or_default().push((count, Reverse(word)));
    }
    let mut spelling = Spelling::default();
    for of_word in spellings.into_values() {
        let Some((_, Reverse(most))) = of_word.iter().max().copied() else { continue };
        spelling.extend(of_word.into_iter().map(|(_, Reverse(word))| (word, most)).filter(|(word, most)| word != most));
    }
    spelling
}

fn literal(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Literal(word) => Some(word),
        Segment::Function { name, .. } => Some(name),
        Segment::ItemPath { before, .. } if !before.is_empty() => Some(before),
        Segment::ItemPath { .. } | Segment::Key(_) | Segment::AlternateKey(_) | Segment::Cast(_) => None,
    }
}

/// The arguments that each function has where a page names them, by its name in lower case: name and whether quoted.
type NamedArguments = BTreeMap<String, Vec<(String, bool)>>;

fn named_arguments(pages: &[(&ApiFacts, &Stated)]) -> NamedArguments {
    let mut named: BTreeMap<String, BTreeMap<Vec<String>, Vec<bool>>> = BTreeMap::new();
    for segment in pages.iter().flat_map(|(page, _)| &page.requests).flat_map(|line| &line.path.segments) {
        if let Segment::Function { name, arguments } = segment
            && !arguments.is_empty()
            && !arguments.iter().any(by_place)
        {
            let names = arguments.iter().map(|argument| argument.name.clone()).collect();
            let quoted = arguments.iter().map(|argument| argument.quoted).collect();
            named.entry(name.to_ascii_lowercase()).or_default().entry(names).or_insert(quoted);
        }
    }
    // A function with several lists of arguments cannot be told by its name.
    named.retain(|_, lists| lists.len() == 1);
    let only = |(name, mut lists): (String, BTreeMap<Vec<String>, Vec<bool>>)| {
        let (names, quoted) = lists.pop_first()?;
        Some((name, names.into_iter().zip(quoted).collect()))
    };
    named.into_iter().filter_map(only).collect()
}

/// An argument that is given by its place bears its placeholder's name and no quotes.
fn by_place(argument: &Argument) -> bool {
    !argument.quoted && matches!(&argument.value, ArgumentValue::Placeholder(name) if *name == argument.name)
}

fn tidy(
    page: &ApiFacts,
    line: &RequestLine,
    types: &Types,
    named_arguments: &NamedArguments,
    spelling: &Spelling<'_>,
    called: &Called<'_>,
) -> PathTemplate {
    let mut segments = line.path.segments.clone();
    let last = segments.len().saturating_sub(1);
    for (at, segment) in segments.iter_mut().enumerate() {
        respell(segment, spelling);
        match segment {
            // What looks like a type and is none is a bound operation with its namespace.
            Segment::Cast(name) if types.names.full(name.as_str()).is_none() => {
                let name = name.as_str().to_owned();
                *segment = Segment::Literal(name);
            }
            Segment::Function { name, arguments } => {
                if let Some(names) = named_arguments.get(&name.to_ascii_lowercase()) {
                    name_by_place(arguments, names);
                }
                for argument in arguments.iter_mut() {
                    open_up(argument, &page.function_parameters);
                }
            }
            _ => {}
        }
        if at == last && line.method == Method::Get {
            add_arguments(segment, line, page, called);
        }
    }
    PathTemplate { text: path::render(&segments), segments }
}

fn respell(segment: &mut Segment, spelling: &Spelling<'_>) {
    let word = match segment {
        Segment::Literal(word) => word,
        Segment::Function { name, .. } => name,
        Segment::ItemPath { before, .. } => before,
        Segment::Key(_) | Segment::AlternateKey(_) | Segment::Cast(_) => return,
    };
    if let Some(usual) = spelling.get(word.as_str()) {
        *word = (*usual).to_owned();
    }
}

/// Gives arguments by place the names that the function has elsewhere.
fn name_by_place(arguments: &mut [Argument], names: &[(String, bool)]) {
    if arguments.len() == names.len() && arguments.iter().all(by_place) {
        for (argument, (name, quoted)) in arguments.iter_mut().zip(names) {
            argument.name.clone_from(name);
            argument.quoted = *quoted;
        }
    }
}

/// A value that stands in a template for an argument that the page describes is a sample.
fn open_up(argument: &mut Argument, described: &[ParameterFact]) {
    let known = described.iter().any(|row| row.name.value.eq_ignore_ascii_case(&argument.name));
    if known && matches!(argument.value, ArgumentValue::Literal(_)) {
        argument.value = ArgumentValue::Placeholder(argument.name.clone());
    }
}

/// A function at the end of a path gets the arguments that the page describes and the template leaves out.
fn add_arguments(segment: &mut Segment, line: &RequestLine, page: &ApiFacts, called: &Called<'_>) {
    // Pages that speak of a body of a GET mean the arguments.
    let rows = if page.function_parameters.is_empty() && page.requests.iter().all(|line| line.method == Method::Get) {
        &page.body.rows
    } else {
        &page.function_parameters
    };
    let name = match segment {
        Segment::Literal(word) if !word.starts_with('$') => word,
        Segment::Function { name, arguments } if arguments.is_empty() => name,
        _ => return,
    };
    // One that is called both ways needs none.
    let above = line.path.segments.split_last().map_or(&[][..], |(_, above)| above);
    if !called.is_empty() && called.contains(&(above, name.to_ascii_lowercase())) {
        return;
    }
    if rows.is_empty() {
        if let Some(arguments) = shown_arguments(name, page) {
            *segment = Segment::Function { name: name.clone(), arguments };
        }
        return;
    }
    let argument = |row: &ParameterFact| {
        let primitive = row.ty.as_ref().and_then(|ty| type_cell::primitive(&ty.name));
        let quoted = matches!(primitive, Some("String") | None);
        Argument { name: row.name.value.clone(), value: ArgumentValue::Placeholder(row.name.value.clone()), quoted }
    };
    *segment = Segment::Function { name: name.clone(), arguments: rows.iter().map(argument).collect() };
}

/// The functions that request lines of a page call with arguments: what stands before each, and its name.
type Called<'p> = BTreeSet<(&'p [Segment], String)>;

fn called(page: &ApiFacts) -> Called<'_> {
    let call = |line: &'_ RequestLine| -> Option<(usize, String)> {
        match line.path.segments.last()? {
            Segment::Function { name, arguments } if !arguments.is_empty() => {
                Some((line.path.segments.len() - 1, name.to_ascii_lowercase()))
            }
            _ => None,
        }
    };
    let calls = page.requests.iter().filter_map(|line| call(line).map(|(above, name)| (line, above, name)));
    calls.map(|(line, above, name)| (line.path.segments.get(..above).unwrap_or_default(), name)).collect()
}

/// How many examples of a page are looked at for the arguments of a function.
const MOST_SHOWN: usize = 8;

/// The arguments by name with which an example of the page calls a function.
fn shown_arguments(name: &str, page: &ApiFacts) -> Option<Vec<Argument>> {
    // The first few show it, if any does.
    let gets = page.examples.iter().filter(|example| example.request.method == Method::Get).take(MOST_SHOWN);
    let ends = gets.map(|example| example.request.target.path.rsplit('/').next().unwrap_or_default());
    ends.filter(|end| end.contains('=')).find_map(|end| match path::template(&format!("x/{end}")).segments.pop()? {
        Segment::Function { name: called, mut arguments } if called.eq_ignore_ascii_case(name) => {
            arguments
                .iter_mut()
                .for_each(|argument| argument.value = ArgumentValue::Placeholder(argument.name.clone()));
            Some(arguments)
        }
        _ => None,
    })
}
