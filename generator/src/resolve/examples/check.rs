//! Whether an example says the same as the pages that describe its types.

use crate::diagnostics::Diagnostics;
use crate::model::{Example, Operation};
use crate::page::api::{ApiFacts, ExampleFacts};
use crate::resolve::types::Types;

/// Reports what does not fit.
pub(super) fn example(
    _page: &ApiFacts,
    _facts: &ExampleFacts,
    _example: &Example,
    _operations: &[Operation],
    _types: &Types,
    _diagnostics: &mut Diagnostics,
) {
}
