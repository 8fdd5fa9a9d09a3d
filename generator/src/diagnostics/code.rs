//! The kinds of findings, each described once with an example of right and wrong.

use super::Severity;

/// What a code means, for the list that `cargo xtask lint --explain` prints.
#[derive(Debug, Clone, Copy)]
pub struct Description {
    /// The code as people write it: `unknown-type`.
    pub name: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong and why it matters.
    pub summary: &'static str,
    /// What a page says that has this finding.
    pub wrong: &'static str,
    /// What it should say.
    pub right: &'static str,
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $summary:literal wrong $wrong:literal right $right:literal)*) => {
        /// A kind of finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $summary] $variant,)*
        }

        impl Code {
            /// All codes, in the order of the list.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// What the code means.
            pub fn description(self) -> &'static Description {
                match self {
                    $(Code::$variant => &Description {
                        name: $name, severity: Severity::$severity, summary: $summary, wrong: $wrong, right: $right,
                    },)*
                }
            }
        }
    };
}

codes! {
    NotUtf8 "not-utf8" Warning
        "The file holds bytes that are no UTF-8; they were replaced."
        wrong "caf\\xe9"
        right "café"
    UnreadablePage "unreadable-page" Warning
        "The page has none of the headings, tables or blocks that the generator knows; nothing was taken from it, or only what plain text gives."
        wrong "HTTP request\n\nPUT /items/{id}"
        right "## HTTP request\n\n```http\nPUT /items/{id}\n```"
    UnreadableTable "unreadable-table" Warning
        "A table stands where properties or parameters are expected, but its columns are not known."
        wrong "|Foo|Bar|"
        right "|Property|Type|Description|"
    TornRow "torn-row" Note
        "A row of a table goes on in the next line, or has fewer cells than its head."
        wrong "|id|String|The key.\nRead-only.|"
        right "|id|String|The key. Read-only.|"
    BadAnnotation "bad-annotation" Warning
        "A comment that should hold JSON metadata does not parse, or never ends."
        wrong "<!-- { \"blockType\": \"resource\", } -->"
        right "<!-- { \"blockType\": \"resource\" } -->"
    NameCase "name-case" Note
        "A type's name is spelled in another case than on the page that describes it."
        wrong "|owner|[User](user.md)|"
        right "|owner|[user](user.md)|"
    UnknownType "unknown-type" Warning
        "A type is named that no page describes."
        wrong "|owner|usr|The owner.|"
        right "|owner|[user](user.md)|The owner.|"
    TypeTwice "type-twice" Warning
        "Two pages describe one name as different kinds of type."
        wrong "`color resource type` on one page, `color enum type` on another"
        right "one page for each name"
    DuplicateProperty "duplicate-property" Warning
        "A page describes a property twice."
        wrong "|id|String|\n|id|Int64|"
        right "|id|String|"
    DuplicateMember "duplicate-member" Warning
        "An enum lists a member twice."
        wrong "|red|\n|red|"
        right "|red|\n|green|"
    EnumMembersDiffer "enum-members-differ" Warning
        "Two lists of an enum's members differ."
        wrong "`red`, `green` in one place, `red`, `blue` in another"
        right "the same list in both places, or one of them a link to the other"
    BaseTwice "base-twice" Warning
        "A page states two different base types."
        wrong "Inherits from [a](a.md).  …  \"baseType\": \"microsoft.graph.b\""
        right "Inherits from [a](a.md).  …  \"baseType\": \"microsoft.graph.a\""
    CyclicBase "cyclic-base" Warning
        "Types inherit from each other in a circle."
        wrong "a inherits from b, b inherits from a"
        right "a inherits from b"
}

impl Code {
    /// The code of a name.
    pub fn from_name(name: &str) -> Option<Code> {
        Self::ALL.iter().copied().find(|code| code.description().name == name)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.description().name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_codes() {
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.description().name), Some(*code));
        }
    }
}
