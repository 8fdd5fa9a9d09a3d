//! Modules: of a version, of a namespace, of request functions.

use super::{function, lines, structure};
use crate::rust::{BodyArgument, Docs, FieldType, Function, Module, Namespace, Path, Shape, Value, Version};

/// The module of a version.
pub(crate) fn version(version: &Version, library: &str) -> String {
    let inner = ["models"].into_iter().chain(names(&version.requests.inner));
    contents(&version.docs, inner, &version.requests, &version.module, library)
}

/// A module of request functions.
pub(crate) fn requests(module: &Module, version: &str, library: &str) -> String {
    contents(&module.docs, names(&module.inner), module, version, library)
}

/// A module of types.
pub(crate) fn namespace(namespace: &Namespace) -> String {
    let inner = namespace.inner.iter().map(|inner| format!("pub mod {};\n", lines::ident(&inner.name)));
    let files = namespace.items.iter().map(|item| format!("mod {};\n", lines::ident(&item.file)));
    let uses = namespace.items.iter().map(|item| {
        let (file, name) = (lines::ident(&item.file), lines::ident(item.kind.name()));
        format!("pub use self::{file}::{name};\n")
    });
    lines::apart([lines::inner_docs(&namespace.docs), inner.chain(files).collect(), uses.collect()])
}

fn names(modules: &[Module]) -> impl Iterator<Item = &str> {
    modules.iter().map(|module| module.name.as_str())
}

fn contents<'m>(
    docs: &Docs,
    inner: impl Iterator<Item = &'m str>,
    module: &Module,
    version: &str,
    library: &str,
) -> String {
    let inner = inner.map(|name| format!("pub mod {};\n", lines::ident(name)));
    let models = uses_models(module).then(|| format!("use crate::{}::models;\n", lines::ident(version)));
    let own = || module.parameters.iter().filter(|one| one.declared.is_none()).map(|one| &one.item);
    let rt = own().next().map(|_| "use graph_client::model as rt;\n".to_owned());
    let shared = module.parameters.iter().filter_map(|one| one.declared.as_ref()).map(reexport);
    let functions = module.functions.iter().map(|function| function::render(function, library));
    let structs = own().map(structure::render);
    let head = [lines::inner_docs(docs), inner.collect(), models.into_iter().chain(rt).chain(shared).collect()];
    lines::apart(head.into_iter().chain(functions).chain(structs))
}

fn reexport(path: &Path) -> String {
    let parts: String = path.0.iter().map(|part| format!("::{}", lines::ident(part))).collect();
    format!("pub use crate{parts};\n")
}

/// True where something in the module, but not below it, names a type of the models.
fn uses_models(module: &Module) -> bool {
    let functions = module.functions.iter().flat_map(of_function);
    let own = module.parameters.iter().filter(|one| one.declared.is_none());
    let fields = own.flat_map(|one| one.item.fields.iter().map(|field| &field.ty));
    functions.chain(fields).any(|ty| match &ty.value {
        Value::Scalar(_) => false,
        Value::Enum(_) | Value::Flags(_) | Value::Model(_) | Value::Any(_) => true,
    })
}

fn of_function(function: &Function) -> impl Iterator<Item = &FieldType> {
    let body = match &function.body {
        BodyArgument::Json(ty) => Some(ty),
        BodyArgument::None | BodyArgument::Parameters(_) | BodyArgument::Reference | BodyArgument::Bytes(_) => None,
    };
    let answer = match &function.shape {
        Shape::Get(ty) | Shape::List(ty) | Shape::Delta(ty) | Shape::Send(Some(ty)) | Shape::SendOptional(ty) => {
            Some(ty)
        }
        Shape::Send(None) | Shape::Download => None,
    };
    body.into_iter().chain(answer)
}
