//! Reading decimals from JSON text with all their digits, which a float would lose.

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde_json::value::RawValue;

use crate::model::parse;
use crate::model::scalar::Scalar;

/// Reads a decimal, or nothing from null. The deserializer has to be serde_json's over text.
pub(super) fn read_exact<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
    let text = <&RawValue>::deserialize(deserializer)?.get();
    if text == "null" {
        return Ok(None);
    }
    let bare = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    match parse::decimal(bare) {
        Ok(decimal) => Ok(Some(decimal)),
        Err(_) => Err(D::Error::invalid_value(Unexpected::Other(text), &Decimal::EXPECTED)),
    }
}
