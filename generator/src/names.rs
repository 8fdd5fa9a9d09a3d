//! Rust names for the names of the docs: casing, keywords, clashes.
//!
//! Whatever the docs hold, each function here gives an identifier that compiles, and the same one on every run.

mod arguments;
mod clash;
mod functions;
mod ident;

pub use arguments::path_arguments;
pub use clash::unique;
pub use functions::{function_paths, module_segments};
pub use ident::{
    field, file, function, namespace_modules, parameter, test, type_name, variant, version_module, version_modules,
};
