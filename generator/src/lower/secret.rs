//! Which properties hold secrets, by the words of their names.

use crate::rust::{Scalar, Value};
use heck::ToSnakeCase;

/// `Debug` must not show a property of this name and type: passwords, tokens, keys.
pub(crate) fn is_secret(name: &str, value: &Value) -> bool {
    let holds_text = matches!(value, Value::Scalar(Scalar::String | Scalar::Binary));
    let snake = name.to_snake_case();
    let words: Vec<&str> = snake.split('_').collect();
    let last = words.last().copied().unwrap_or_default();
    let before = words.len().checked_sub(2).and_then(|at| words.get(at)).copied().unwrap_or_default();
    let key = last == "key"
        && ["private", "shared", "access", "recovery", "api", "encryption", "secret", "symmetric"].contains(&before);
    let raw_key = name == "key" && matches!(value, Value::Scalar(Scalar::Binary));
    let word = ["password", "passphrase", "secret", "token", "passcode"].contains(&last);
    holds_text && (word || key || raw_key || snake == "secret_text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_known_by_their_last_words() {
        let text = Value::Scalar(Scalar::String);
        for name in
            ["password", "newPassword", "clientSecret", "secretText", "accessToken", "preSharedKey", "privateKey"]
        {
            assert!(is_secret(name, &text), "{name}");
        }
        for name in ["passwordPolicies", "key", "publicKey", "tokenType", "displayName", "secretary"] {
            assert!(!is_secret(name, &text), "{name}");
        }
        assert!(is_secret("key", &Value::Scalar(Scalar::Binary)));
        assert!(!is_secret("forceChangePassword", &Value::Scalar(Scalar::Boolean)));
    }
}
