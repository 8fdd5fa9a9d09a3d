//! Values against types.

use super::Walk;
use crate::diagnostics::Code;
use crate::model::{Kind, Property, Type, TypeName, TypeRef};
use crate::resolve::names::JSON;
use crate::resolve::types::entity;
use regex::Regex;
use serde_json::{Map, Value};
use std::sync::LazyLock;

static DATE_TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[0-9]{4}-[0-9][0-9]-[0-9][0-9][Tt][0-9][0-9]:[0-9][0-9](:[0-9][0-9](\.[0-9]+)?)?([Zz]|[+-][0-9][0-9]:[0-9][0-9])$").ok()
});
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^[0-9]{4}-[0-9][0-9]-[0-9][0-9]$").ok());
static DURATION: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^-?P[0-9YMWDTHS.]+$").ok());
static GUID: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\{?[0-9A-Za-z]{8}(-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}\}?$").ok());

impl<'t> Walk<'t> {
    /// A value where a type is expected; `of` is what holds it.
    pub(super) fn value(&mut self, value: &Value, ty: &TypeRef, of: &str) {
        if value.is_null() || ty.name.as_str() == JSON {
            return self.skip(value);
        }
        if ty.collection {
            return match value {
                Value::Array(items) => {
                    let item = TypeRef { name: ty.name.clone(), collection: false };
                    items.iter().for_each(|value| self.value(value, &item, of));
                }
                other => self.wrong(other, &format!("a list of `{}`", ty.name.short()), of),
            };
        }
        if let Some(primitive) = ty.name.primitive() {
            let fits = fits(value, primitive);
            return if fits { self.skip(value) } else { self.wrong(value, &format!("`{primitive}`"), of) };
        }
        let Some(known) = self.types.map.get(&ty.name).filter(|ty| ty.documented) else { return self.skip(value) };
        match (known.kind, value) {
            (Kind::Enum, Value::String(text)) => self.member(text, known, of),
            (Kind::Enum, other) => self.wrong(other, &format!("a member of `{}`", ty.name.short()), of),
            (Kind::Entity | Kind::Complex, Value::Object(members)) => self.object(members, &ty.name),
            (Kind::Entity | Kind::Complex, other) => self.wrong(other, &format!("`{}`", ty.name.short()), of),
        }
    }

    fn object(&mut self, members: &Map<String, Value>, expected: &TypeName) {
        let named = members.get("@odata.type").and_then(Value::as_str).map(|name| name.trim_start_matches('#'));
        let Some(of) = self.type_of(named, expected) else {
            members.values().for_each(|value| {
                self.at += 1;
                self.skip(value);
            });
            return;
        };
        let types: Vec<_> = self.types.ancestors(&of).collect();
        let own_and_inherited: Vec<_> = types.iter().map(|ty| self.lookup.properties(&ty.name)).collect();
        // The root of all entities has no page in most docs; what it holds is known.
        let below_root = || types.iter().filter(|ty| ty.name != entity());
        // Of a bag of properties, or in a table that is not understood, the docs list none: they say nothing of them.
        let says_nothing = || of != entity() && below_root().all(|ty| ty.properties.is_empty());
        let open = below_root().any(|ty| ty.open || !ty.documented) || says_nothing();
        let find = |name: &str| own_and_inherited.iter().find_map(|properties| properties.find(name));
        for (name, value) in members {
            let span = self.next_key(name);
            if name.contains('@') || name.starts_with('#') || name == "..." {
                self.skip(value);
                continue;
            }
            match find(name).or_else(|| self.below(&of, name).filter(|_| named.is_none())) {
                Some(property) => {
                    self.place = Some(span);
                    self.value(value, &property.ty, name);
                }
                None => {
                    self.skip(value);
                    if !open {
                        self.unknown(&of, name, span);
                    }
                }
            }
        }
    }

    /// The type that an object says it has, if that is the expected one or derived from it; `None` for one that says
    /// something else, which cannot be checked.
    fn type_of(&self, named: Option<&str>, expected: &TypeName) -> Option<TypeName> {
        let Some(named) = named else { return Some(expected.clone()) };
        let found = self.types.names.full(named)?;
        self.types.ancestors(found).any(|ty| ty.name == *expected).then(|| found.clone())
    }

    /// The property of a type that is derived from this one: an object may not say its type.
    fn below(&self, of: &TypeName, name: &str) -> Option<&'t Property> {
        self.children.get(of).into_iter().flatten().find_map(|ty| self.lookup.properties(ty).find(name))
    }

    /// The property of a type or its bases.
    pub(super) fn own_or_inherited(&self, of: &TypeName, name: &str) -> Option<&'t Property> {
        self.types.ancestors(of).find_map(|ty| self.lookup.properties(&ty.name).find(name))
    }

    fn unknown(&mut self, of: &TypeName, name: &str, span: crate::source::Span) {
        let other_case = self
            .types
            .ancestors(of)
            .find_map(|ty| self.lookup.properties(&ty.name).in_any_case(name).next())
            .map(|property| property.name.clone());
        let message = match other_case {
            Some(property) => format!("`{}` spells `{property}` with other capitals than this", of.short()),
            None => format!("`{}` has no property `{name}`", of.short()),
        };
        self.report(Code::UnknownProperty, span, message, &format!("{of} {name}"));
    }

    fn member(&mut self, text: &str, ty: &Type, of: &str) {
        let known = |word: &str| self.lookup.has_member(&ty.name, word.trim());
        let placeholder =
            ty.members.is_empty() || is_placeholder(text) || text.contains(['|', ' ']) && !text.contains(',');
        if !placeholder && !text.split(',').all(known) {
            let span = self.place.clone().unwrap_or_else(|| self.span.clone());
            let message = format!("`{text}` is no member of `{}`", ty.name.short());
            self.report(Code::WrongValue, span, message, &format!("{of} {text}"));
        }
    }

    fn wrong(&mut self, value: &Value, expected: &str, of: &str) {
        self.skip(value);
        let stands_for_one =
            |text: &str| names_type(text, expected) || is_placeholder(text) && !is_word_for_another(text, expected);
        if value.as_str().is_some_and(stands_for_one) {
            return;
        }
        let span = self.place.clone().unwrap_or_else(|| self.span.clone());
        let message = format!("`{of}` should be {expected}, and is {}", shown(value));
        self.report(Code::WrongValue, span, message, &format!("{of} {expected}"));
    }
}

/// What a value is, in a few words.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "a truth value".to_owned(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the text \"{}\"", text.chars().take(40).collect::<String>()),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// Text that only stands for a value: `String (timestamp)`, `{id}`, `<date>`, `...`.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.contains(['{', '<', '…'])
        || text.contains("...")
        || text.eq_ignore_ascii_case("string")
        || text.to_lowercase().contains("-value")
        || text.starts_with("String (")
}

/// The name of the type stands for a value of it, as in `"isDeleted": "Boolean"`.
fn names_type(text: &str, expected: &str) -> bool {
    let of_time = text.eq_ignore_ascii_case("timestamp") && expected.contains("DateTime");
    of_time || text.trim().eq_ignore_ascii_case(expected.trim_matches('`'))
}

/// `"String"` where a number belongs says a wrong type, not only a wrong value.
fn is_word_for_another(text: &str, expected: &str) -> bool {
    text.eq_ignore_ascii_case("string") && !expected.contains("DateTime") && !expected.contains("Guid")
}

/// True if a primitive can be written like this.
fn fits(value: &Value, primitive: &str) -> bool {
    let matches = |pattern: &LazyLock<Option<Regex>>| {
        value.as_str().is_some_and(|text| pattern.as_ref().is_some_and(|pattern| pattern.is_match(text)))
    };
    match primitive {
        "Boolean" => value.is_boolean(),
        "Int16" | "Int32" | "Byte" | "SByte" => value.is_i64() || value.is_u64(),
        // Numbers that JavaScript cannot hold are sometimes sent as text.
        "Int64" => value.is_i64() || value.is_u64() || value.as_str().is_some_and(|text| text.parse::<i64>().is_ok()),
        "Double" | "Single" | "Decimal" => {
            value.is_number() || value.as_str().is_some_and(|text| matches!(text, "INF" | "-INF" | "NaN"))
        }
        "DateTimeOffset" => matches(&DATE_TIME),
        "Date" => matches(&DATE),
        "Duration" => matches(&DURATION),
        "Guid" => matches(&GUID),
        "String" | "Binary" | "TimeOfDay" | "Stream" => value.is_string(),
        _ => true,
    }
}
