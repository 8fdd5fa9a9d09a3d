//! Identifiers: casing, keywords, and characters that Rust does not take.

use super::clash::unique;
use heck::{ToSnakeCase, ToUpperCamelCase};

/// Rust's keywords, those reserved for later included.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw identifiers.
const NEVER_RAW: &[&str] = &["self", "super", "crate"];

/// Names of Rust's prelude and of what generated code uses without a path; a type of such a name gets a suffix.
const TAKEN_TYPES: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Fields that every generated struct has.
const TAKEN_FIELDS: &[&str] = &["additional"];

/// Parameters of request functions that no path names.
const TAKEN_PARAMETERS: &[&str] = &["client", "body", "parameters", "reference", "content"];

/// The name of a struct or enum: `externalItem` → `ExternalItem`, `option` → `OptionType`.
pub fn type_name(name: &str) -> String {
    let name = or(camel(name), "Unnamed");
    if TAKEN_TYPES.contains(&name.as_str()) { format!("{name}Type") } else { name }
}

/// The name of an enum's variant: `readOnly` → `ReadOnly`, `1st` → `_1st`, `` → `Empty`.
pub fn variant(name: &str) -> String {
    if name.is_empty() {
        return "Empty".to_owned();
    }
    let name = or(camel(name), "Symbol");
    if name == "Self" { "SelfMember".to_owned() } else { name }
}

/// The name of a struct's field: `accessType` → `access_type`, `type` → `r#type`, `self` → `self_`.
pub fn field(name: &str) -> String {
    raw(taken(snake(name), TAKEN_FIELDS))
}

/// The name of a function's parameter.
pub fn parameter(name: &str) -> String {
    raw(taken(snake(name), TAKEN_PARAMETERS))
}

/// The name of a function: `sendMail` → `send_mail`, `move` → `r#move`.
pub fn function(name: &str) -> String {
    raw(snake(name))
}

/// The name of a test: a function that no keyword hinders.
pub fn test(name: &str) -> String {
    file(name)
}

/// The name of a module that is a file of its own, so that it cannot be a keyword: `mod` → `mod_`.
pub fn file(name: &str) -> String {
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// The module of an API version: `v1.0` → `v1`, `beta` → `beta`, `v1.1` → `v1_1`.
pub fn version_module(version: &str) -> String {
    let mut version = version;
    while let Some(shorter) = version.strip_suffix(".0") {
        version = shorter;
    }
    file(version)
}

/// Modules, features and files that a crate has whatever its versions are, and crates that it names.
const TAKEN_VERSIONS: &[&str] = &[
    "azure_core",
    "bin",
    "core",
    "default",
    "examples",
    "graph_client",
    "guide",
    "lib",
    "main",
    "model",
    "rustls",
    "std",
    "testing",
];

/// The modules of all versions of a crate, which are features too: `v1.0` → `v1`. No two are the same.
pub fn version_modules<'v>(versions: impl IntoIterator<Item = &'v str>) -> Vec<String> {
    let wishes: Vec<_> = versions.into_iter().map(|version| (version_module(version), version)).collect();
    unique(&wishes, TAKEN_VERSIONS)
}

/// The modules of a namespace below `models`: none for `microsoft.graph`, `external_connectors` for
/// `microsoft.graph.externalConnectors`.
pub fn namespace_modules(namespace: &str) -> Vec<String> {
    let inner = match namespace.strip_prefix("microsoft.graph") {
        Some("") => "",
        Some(rest) => rest.strip_prefix('.').unwrap_or(namespace),
        None => namespace,
    };
    inner.split('.').filter(|part| !part.is_empty()).map(file).collect()
}

fn camel(name: &str) -> String {
    not_a_number(ascii(name).to_upper_camel_case())
}

fn snake(name: &str) -> String {
    // Names of functions are made of names of functions, and words of paths often have one word.
    if is_snake(name) {
        return name.to_owned();
    }
    or(not_a_number(ascii(name).to_snake_case()), "unnamed")
}

/// Lower-case words and numbers with one underscore between them, the first a word.
fn is_snake(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Everything but ASCII letters and digits parts words.
fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect()
}

fn not_a_number(name: String) -> String {
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("_{name}") } else { name }
}

fn or(name: String, other: &str) -> String {
    if name.is_empty() { other.to_owned() } else { name }
}

fn taken(name: String, taken: &[&str]) -> String {
    if taken.contains(&name.as_str()) { format!("{name}_") } else { name }
}

fn raw(name: String) -> String {
    if NEVER_RAW.contains(&name.as_str()) {
        format!("{name}_")
    } else if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_camel_case_and_never_hide_the_prelude() {
        assert_eq!(type_name("externalItem"), "ExternalItem");
        assert_eq!(type_name("iosVppEBook"), "IosVppEBook");
        assert_eq!(type_name("option"), "OptionType");
        assert_eq!(type_name("self"), "SelfType");
        assert_eq!(type_name("windows10Config"), "Windows10Config");
        assert_eq!(type_name("3dModel"), "_3dModel");
        assert_eq!(type_name("größe"), "GrE");
        assert_eq!(type_name("日本"), "Unnamed");
    }

    #[test]
    fn fields_are_snake_case_and_keywords_are_raw() {
        assert_eq!(field("accessType"), "access_type");
        assert_eq!(field("type"), "r#type");
        assert_eq!(field("Self"), "self_");
        assert_eq!(field("crate"), "crate_");
        assert_eq!(field("@odata.x"), "odata_x");
        assert_eq!(field("1st"), "_1st");
        assert_eq!(field("a-b"), "a_b");
        assert_eq!(field("_"), "unnamed");
        assert_eq!(field(""), "unnamed");
        assert_eq!(field("additional"), "additional_");
    }

    #[test]
    fn every_keyword_parses_as_a_field_a_function_and_a_file() {
        for keyword in KEYWORDS {
            for name in [field(keyword), function(keyword), parameter(keyword), file(keyword), type_name(keyword)] {
                assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{name}");
            }
            assert!(!file(keyword).starts_with("r#"));
        }
    }

    #[test]
    fn variants() {
        assert_eq!(variant("readOnly"), "ReadOnly");
        assert_eq!(variant(""), "Empty");
        assert_eq!(variant("+"), "Symbol");
        assert_eq!(variant("self"), "SelfMember");
        assert_eq!(variant("4k"), "_4k");
    }

    #[test]
    fn modules_of_versions_and_namespaces() {
        assert_eq!(version_module("v1.0"), "v1");
        assert_eq!(version_module("beta"), "beta");
        assert_eq!(version_module("v1.1"), "v1_1");
        assert_eq!(
            version_modules(["v1.0", "v1", "testing", "default", "model", "lib", "beta"]),
            ["v1_2", "v1", "testing_2", "default_2", "model_2", "lib_2", "beta"]
        );
        assert_eq!(namespace_modules("microsoft.graph"), Vec::<String>::new());
        assert_eq!(namespace_modules("microsoft.graph.externalConnectors"), ["external_connectors"]);
        assert_eq!(namespace_modules("microsoft.graphite"), ["microsoft", "graphite"]);
        assert_eq!(namespace_modules("microsoft.graph.mod"), ["mod_"]);
    }
}
