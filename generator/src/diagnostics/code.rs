//! The kinds of findings, each described once with an example of right and wrong.

use super::Severity;

/// What a code means, for the list of all codes.
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
    UnreadablePage "unreadable-page" Error
        "The page has none of the headings, tables or blocks that the generator knows; nothing was taken from it, or only what plain text gives."
        wrong "HTTP request\n\nPUT /items/{id}"
        right "## HTTP request\n\n```http\nPUT /items/{id}\n```"
    UnreadableTable "unreadable-table" Error
        "A table stands where properties or parameters are expected, but its columns are not known."
        wrong "|Foo|Bar|"
        right "|Property|Type|Description|"
    TornRow "torn-row" Note
        "A row of a table goes on in the next line."
        wrong "|id|String|The key.\nRead-only.|"
        right "|id|String|The key. Read-only.|"
    OddName "odd-name" Warning
        "A name begins with a digit, or has something else in it than letters, digits and `_`."
        wrong "|first-name|String|"
        right "|firstName|String|"
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
    JsonMended "json-mended" Note
        "An example's JSON is not right, but what is meant can be told."
        wrong "{ \"id\": \"1\", }"
        right "{ \"id\": \"1\" }"
    JsonBroken "json-broken" Error
        "An example's JSON cannot be read."
        wrong "{ \"id\": @ }"
        right "{ \"id\": \"1\" }"
    RequestWithoutResponse "request-without-response" Note
        "An example shows a request, and no response follows it."
        wrong "### Request\n…\n## See also"
        right "### Request\n…\n### Response\n…"
    TypeDisagrees "type-disagrees" Warning
        "The prose of the Response section and the annotation of the example name different types."
        wrong "… and a [user](user.md) object …  \"@odata.type\": \"microsoft.graph.group\""
        right "… and a [user](user.md) object …  \"@odata.type\": \"microsoft.graph.user\""
    CollectionDisagrees "collection-disagrees" Warning
        "The prose and the annotation, or the example, disagree on whether one or many come back."
        wrong "… a collection of [user](user.md) objects …  HTTP/1.1 200 OK { \"id\": \"1\" }"
        right "… a collection of [user](user.md) objects …  HTTP/1.1 200 OK { \"value\": [ { \"id\": \"1\" } ] }"
    StatusDisagrees "status-disagrees" Warning
        "The prose and the example give different status codes."
        wrong "… returns `204 No Content` …  HTTP/1.1 200 OK"
        right "… returns `204 No Content` …  HTTP/1.1 204 No Content"
    UnknownAddress "unknown-address" Warning
        "The address of an example fits no documented path."
        wrong "GET /users/{id}/messages  …  GET https://graph.microsoft.com/v1.0/me/mesages"
        right "GET /me/messages  …  GET https://graph.microsoft.com/v1.0/me/messages"
    OperationTypesDiffer "operation-types-differ" Warning
        "Two pages document the same method and path with different types."
        wrong "GET /x returns [a](a.md) on one page, [b](b.md) on another"
        right "GET /x returns [a](a.md) on both"
    RequiredBothWays "required-both-ways" Warning
        "A row says that its parameter must be given, and that it need not."
        wrong "|name|String|Yes|The name. Optional.|"
        right "|name|String|Yes|The name.|"
    BrokenLink "broken-link" Warning
        "A link leads to a page that is not there."
        wrong "[user](../resources/usr.md)"
        right "[user](../resources/user.md)"
    UnknownProperty "unknown-property" Warning
        "An example has a property that its type does not have."
        wrong "{ \"dispayName\": \"x\" }"
        right "{ \"displayName\": \"x\" }"
    WrongValue "wrong-value" Warning
        "The value of a property in an example does not fit the property's type."
        wrong "|count|Int32|  …  { \"count\": \"x\" }"
        right "|count|Int32|  …  { \"count\": 3 }"
}

impl Code {
    /// The code of a name.
    pub fn from_name(name: &str) -> Option<Code> {
        Self::ALL.iter().copied().find(|code| code.description().name == name)
    }

    /// The code in the list of all codes, as markdown.
    pub fn explanation(self) -> String {
        let about = self.description();
        let block = |text: &str| text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
        let (wrong, right): (String, String) = (block(about.wrong), block(about.right));
        let severity = about.severity.as_str();
        format!("## {} ({severity})\n\n{}\n\nWrong:\n\n{wrong}\nRight:\n\n{right}\n", about.name, about.summary)
    }
}

/// The list of all codes, as markdown; `FINDINGS.md` holds it.
pub fn list() -> String {
    let codes: String = Code::ALL.iter().map(|code| code.explanation()).collect();
    format!("{HEAD}{}\n", codes.trim_end())
}

const HEAD: &str = "\
# Findings

What `cargo xtask lint` says of docs, with an example of wrong and right for each kind of finding.
`cargo xtask lint --explain CODE` prints one of them.

<!-- Made from `src/diagnostics/code.rs`; `UPDATE_EXPECT=1 cargo test -p graph-codegen --test findings` writes it anew. -->

";

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
