//! Which properties hold secrets, by the words of their names.
//!
//! The documentation does not mark them, and a service may send properties that it does not list, so one rule is for both.

use super::{Schema, Slot};
use serde_json::Value;

/// Words that a secret's name ends with.
const SECRETS: [&str; 7] = ["credential", "passcode", "passphrase", "password", "pin", "secret", "token"];

/// Other pairs of words that a secret's name ends with.
const PAIRS: [(&str, &str); 2] = [("bypass", "code"), ("secret", "text")];

/// What stands before `key` where a key is none of a table or a registry.
const KEYS: [&str; 11] = [
    "access",
    "api",
    "encryption",
    "mac",
    "private",
    "product",
    "recovery",
    "secret",
    "shared",
    "symmetric",
    "workspace",
];

/// Whether a field holds a secret: text or bytes, and a name that says so.
pub(crate) fn in_slot(schema: &Schema, name: &str, slot: &Slot<'_>) -> bool {
    let is_bytes = matches!(slot, Slot::Binary(_) | Slot::BinaryList(_));
    let is_text = matches!(slot, Slot::String(_) | Slot::StringList(_) | Slot::Untyped(_) | Slot::UntypedList(_));
    (is_bytes || is_text) && (is_secret(schema.short_name(), name) || is_bytes && name == "key")
}

/// Whether a property that the type does not declare may hold a secret.
pub(crate) fn in_json(schema: &Schema, name: &str, value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(_)) && is_secret(schema.short_name(), name)
}

fn is_secret(type_name: &str, name: &str) -> bool {
    let words = words(name);
    let Some((last, before)) = words.split_last() else { return false };
    let before = before.last().map_or("", String::as_str);
    let last = |word: &str| last == word || last.strip_suffix('s') == Some(word);
    let is_key = || last("key") && (KEYS.contains(&before) || before.is_empty() && is_of_a_key(type_name));
    SECRETS.into_iter().any(last) || PAIRS.iter().any(|pair| before == pair.0 && last(pair.1)) || is_key()
}

/// True for a type that is a key itself: `bitlockerRecoveryKey`.
fn is_of_a_key(type_name: &str) -> bool {
    words(type_name).last().is_some_and(|word| word == "key")
}

/// The words of a name in lower case: `newAPIKey` has three.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    let mut signs = name.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_upper = sign.is_ascii_uppercase();
        let ends_capitals = before.is_ascii_uppercase() && signs.peek().is_some_and(char::is_ascii_lowercase);
        let begins = !before.is_alphanumeric() || is_upper && (!before.is_ascii_uppercase() || ends_capitals);
        if sign.is_alphanumeric() {
            match words.last_mut() {
                Some(word) if !begins => word.push(sign.to_ascii_lowercase()),
                _ => words.push(sign.to_ascii_lowercase().to_string()),
            }
        }
        before = sign;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        assert_eq!(words("newAPIKey"), ["new", "api", "key"]);
        assert_eq!(words("pre-shared_Key2s"), ["pre", "shared", "key2s"]);
        assert_eq!(words("ABC"), ["abc"]);
        assert_eq!(words(""), Vec::<String>::new());
    }

    #[test]
    fn secrets_are_known_by_their_last_words() {
        for name in [
            "password",
            "newPassword",
            "clientSecret",
            "secretText",
            "accessToken",
            "validationTokens",
            "preSharedKey",
            "privateKey",
            "unlockPin",
            "activationLockBypassCode",
            "windowsWorkspaceKey",
            "macKey",
            "productKey",
            "APIKey",
            "passwordCredentials",
        ] {
            assert!(is_secret("thing", name), "{name}");
        }
        for name in
            ["passwordPolicies", "key", "publicKey", "tokenType", "displayName", "secretary", "countryCode", "spin", ""]
        {
            assert!(!is_secret("keyValuePair", name), "{name}");
        }
        assert!(is_secret("bitlockerRecoveryKey", "key"));
    }

    #[test]
    fn a_value_that_is_no_text_is_shown() {
        let schema = |name| Schema::new(name, "");
        let (thing, key) = (schema("microsoft.graph.thing"), schema("microsoft.graph.recoveryKey"));
        let text = || Some("a".to_owned());
        assert!(in_slot(&thing, "password", &Slot::String(&text())));
        assert!(in_slot(&thing, "tokens", &Slot::StringList(&None)));
        assert!(!in_slot(&thing, "forceChangePassword", &Slot::Boolean(&Some(true))));
        assert!(in_slot(&thing, "key", &Slot::Binary(&None)) && !in_slot(&thing, "key", &Slot::String(&text())));
        assert!(in_slot(&key, "key", &Slot::String(&text())));
        assert!(in_json(&thing, "pin", &Value::from(1234)) && !in_json(&thing, "isSecret", &Value::from(true)));
    }
}
