//! Tables of permissions, in all their shapes; and lists, on pages that have no table.
//!
//! ```text
//! kind | permissions from least to most privileged       two columns; also from most to least
//! kind | least privileged | higher privileged            three columns
//! resource | delegated | delegated (personal) | app      a row for each resource
//! - Photo of a **contact** - Contacts.ReadWrite          a list
//! ```

use crate::markdown::{Document, Table};
use crate::model::Permissions;
use foldhash::fast::RandomState;
use indexmap::IndexSet;

/// Whose token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Work,
    Personal,
    Application,
}

/// Words of a kind in lower case; the first that a cell holds decides.
const KINDS: &[(Kind, &[&str])] = &[
    (Kind::Personal, &["personal", "个人"]),
    (Kind::Application, &["application", "应用程序", "应用"]),
    (Kind::Work, &["delegated", "work or school", "委派", "委托", "工作或学校"]),
];

/// The head of a column that lists the most privileged permission first.
const MOST_FIRST: &[&str] = &["from most to least", "从最高到最低", "从高特权到低特权"];

/// Adds what a table says; false for a table of something else.
pub(super) fn read(document: &Document<'_>, table: &Table, permissions: &mut Permissions) -> bool {
    let heads: Vec<String> = table.head.iter().map(|head| document.text(head).to_lowercase()).collect();
    let columns: Vec<Option<Kind>> = heads.iter().skip(1).map(|head| kind(head)).collect();
    if columns.iter().flatten().count() >= 2 {
        by_resource(document, table, &columns, permissions);
        return true;
    }
    let most_first: Vec<bool> = heads.iter().map(|head| MOST_FIRST.iter().any(|words| head.contains(words))).collect();
    let mut last = None;
    for row in table.rows() {
        let Some((first, rest)) = row.cells.split_first() else { continue };
        // An indented row is of the kind above it: one of the resources that it is about.
        let above = last.filter(|_| document.source(first).starts_with("&nbsp;"));
        let Some(kind) = kind(&document.text(first).to_lowercase()).or(above) else { continue };
        last = Some(kind);
        for (at, cell) in rest.iter().enumerate() {
            let text = document.text(cell);
            match most_first.get(at + 1) {
                Some(true) => add(permissions, kind, names_in(&text).collect::<Vec<_>>().into_iter().rev()),
                _ => add(permissions, kind, names_in(&text)),
            }
        }
    }
    last.is_some()
}

/// Adds the permissions that the sentences of a paragraph or a list's item name. One that does not say whose token it
/// speaks of means that of a signed-in user.
pub(super) fn read_prose(text: &str, permissions: &mut Permissions) {
    for sentence in text.split(". ") {
        let words = sentence.to_lowercase();
        if NOT.iter().any(|not| words.contains(not)) {
            continue;
        }
        // The scopes of one word are words of every sentence.
        let names: Vec<&str> = names_in(sentence).filter(|name| name.contains('.')).collect();
        let kind = kind(&words);
        permissions.is_guess |= kind.is_none() && !names.is_empty();
        add(permissions, kind.unwrap_or(Kind::Work), names.into_iter());
    }
}

/// Words of a sentence that says what is not so.
const NOT: &[&str] = &["not ", "n't ", "cannot", "不"];

fn by_resource(document: &Document<'_>, table: &Table, columns: &[Option<Kind>], permissions: &mut Permissions) {
    for row in table.rows() {
        for (cell, kind) in row.cells.iter().skip(1).zip(columns) {
            if let Some(kind) = kind {
                add(permissions, *kind, names_in(&document.text(cell)));
            }
        }
    }
}

fn kind(words: &str) -> Option<Kind> {
    KINDS.iter().find(|(_, known)| known.iter().any(|word| words.contains(word))).map(|(kind, _)| *kind)
}

/// The kind that a line of plain text begins with, and what follows the kind's words.
pub(super) fn plain_row(line: &str) -> Option<&str> {
    const STARTS: &[&str] =
        &["Delegated (work or school account)", "Delegated (personal Microsoft account)", "Application"];
    STARTS.iter().find_map(|start| line.strip_prefix(start))
}

/// Adds a row of plain text: the kind's words and the text that names permissions.
pub(super) fn add_plain(permissions: &mut Permissions, words: &str, text: &str) {
    if let Some(kind) = kind(&words.to_lowercase()) {
        add(permissions, kind, names_in(text));
    }
}

fn add<'t>(permissions: &mut Permissions, kind: Kind, names: impl Iterator<Item = &'t str>) {
    let list = match kind {
        Kind::Work => &mut permissions.delegated_work,
        Kind::Personal => &mut permissions.delegated_personal,
        Kind::Application => &mut permissions.application,
    };
    list.extend(names.map(str::to_owned));
}

/// Leaves each permission where it stands first.
pub(super) fn each_once(permissions: &mut Permissions) {
    let lists = [&mut permissions.delegated_work, &mut permissions.delegated_personal, &mut permissions.application];
    for list in lists.into_iter().filter(|list| list.len() > 1) {
        let once: IndexSet<String, RandomState> = std::mem::take(list).into_iter().collect();
        list.extend(once);
    }
}

/// The words that are permissions, `Resource.Operation` with or without a third part; prose and "Not supported." are none.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '、' | '，' | '/' | '(' | ')'));
    words.filter_map(|word| permission(word.trim_matches(['.', '*', '`', ':', '"', '\''])))
}

fn permission(word: &str) -> Option<&str> {
    let mut parts = word.split('.');
    let first = parts.next().unwrap_or_default();
    let resource = first.starts_with(|c: char| c.is_ascii_uppercase());
    let mut rest = parts.peekable();
    let operations = rest.peek().is_some()
        && rest.all(|part| {
            part.starts_with(|c: char| c.is_ascii_uppercase()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    // The one-word scopes of OpenID Connect.
    let scope = matches!(word, "openid" | "profile" | "email" | "offline_access");
    (scope || resource && operations && first.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{self, BlockKind};
    use crate::source::{Page, PageId};

    fn read_table(text: &str) -> (bool, Permissions) {
        let page = Page::new(PageId::new("api/a.md"), text.as_bytes().to_vec());
        let document = markdown::parse(&page);
        let BlockKind::Table(table) = &document.blocks[0].kind else { panic!() };
        let mut permissions = Permissions::default();
        (read(&document, table, &mut permissions), permissions)
    }

    #[test]
    fn two_and_three_columns_give_the_least_privileged_first() {
        let (known, two) = read_table(
            "|Permission type|Permissions (from least to most privileged)|\n|-|-|\n|Delegated (work or school account)|A.Read, A.ReadWrite.All|\n|Delegated (personal Microsoft account)|Not supported.|\n|Application|**TODO: Provide applicable permissions.**|\n",
        );
        assert!(known);
        assert_eq!(two.delegated_work, ["A.Read", "A.ReadWrite.All"]);
        assert!(two.delegated_personal.is_empty() && two.application.is_empty());
        let (_, three) = read_table(
            "|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|A.Read|A.ReadWrite.All, B.Read*.|\n",
        );
        assert_eq!(three.application, ["A.Read", "A.ReadWrite.All", "B.Read"]);
        let (_, turned) = read_table(
            "|Permission type|Permissions (from most to least privileged)|\n|-|-|\n|Application|B.ReadWrite, B.Read|\n",
        );
        assert_eq!(turned.application, ["B.Read", "B.ReadWrite"]);
    }

    #[test]
    fn prose_speaks_of_a_user_unless_it_says_otherwise() {
        let mut permissions = Permissions::default();
        read_prose("Photo of a group - A.Read, A.ReadWrite.All", &mut permissions);
        read_prose("Without a user, the app needs the B.ReadWrite.All application permission.", &mut permissions);
        read_prose("See the reference. Application permissions are not supported: C.Read.", &mut permissions);
        read_prose("The profile photo of a user - A.Read", &mut permissions);
        assert_eq!(permissions.delegated_work, ["A.Read", "A.ReadWrite.All", "A.Read"]);
        assert_eq!(permissions.application, ["B.ReadWrite.All"]);
        assert!(permissions.delegated_personal.is_empty());
        assert!(permissions.is_guess);
        let mut permissions = Permissions::default();
        read_prose("The app needs the application permission B.Read. See the reference.", &mut permissions);
        assert!(!permissions.is_guess);
    }

    #[test]
    fn indented_rows_are_of_the_kind_above_them() {
        let (_, permissions) = read_table(
            "|Permission type|Permissions|\n|-|-|\n|Delegated (work or school account)||\n|&nbsp; &nbsp; Policies|A.Read|\n|&nbsp; Sets|B.Read|\n|Other|C.Read|\n|Application|D.Read|\n",
        );
        assert_eq!(permissions.delegated_work, ["A.Read", "B.Read"]);
        assert_eq!(permissions.application, ["D.Read"]);
    }

    #[test]
    fn a_row_for_each_resource_adds_up() {
        let (known, permissions) = read_table(
            "|Supported resource|Delegated (work or school account)|Delegated (personal Microsoft account)|Application|\n|-|-|-|-|\n|a|A.Read|A.Read|Not supported|\n|b|B.Read|Not supported|B.Read|\n",
        );
        assert!(known);
        assert_eq!(permissions.delegated_work, ["A.Read", "B.Read"]);
        assert_eq!(permissions.delegated_personal, ["A.Read"]);
        assert_eq!(permissions.application, ["B.Read"]);
        assert!(!read_table("|Scenario|Code|\n|-|-|\n|a|404|\n").0);
    }
}
