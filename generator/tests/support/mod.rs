//! Models made by hand.
#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(clippy::unwrap_used, reason = "only tests come here")]

pub(crate) mod lamps;

use graph_codegen::model::{
    Body, Example, ExampleBody, ExampleRequest, ExampleResponse, Kind, Member, Method, Model, Operation, PathTemplate,
    Property, Prose, Request, Response, Segment, Type, TypeName, TypeRef,
};
use graph_codegen::source::{PageId, Source};
use std::sync::Arc;

pub(crate) fn at(page: &str, line: usize) -> Source {
    Source { page: PageId::new(page), line }
}

pub(crate) fn prose(markdown: &str) -> Prose {
    Prose { markdown: markdown.into(), source: at("resources/page.md", 3) }
}

/// `Edm.…` or a qualified name; `[]` behind it makes a list.
pub(crate) fn reference(name: &str) -> TypeRef {
    let (name, collection) = name.strip_suffix("[]").map_or((name, false), |name| (name, true));
    TypeRef { name: TypeName::new(name), collection }
}

pub(crate) fn property(name: &str, ty: &str) -> Property {
    Property {
        name: name.to_owned(),
        ty: reference(ty),
        navigation: false,
        description: None,
        read_only: false,
        required: false,
        deprecated: None,
        source: at("resources/page.md", 7),
    }
}

pub(crate) fn ty(name: &str, base: Option<&str>, properties: &[(&str, &str)]) -> Type {
    Type {
        name: TypeName::new(name),
        kind: Kind::Complex,
        base: base.map(TypeName::new),
        open: false,
        is_abstract: false,
        flags: false,
        description: Vec::new(),
        deprecated: None,
        properties: properties.iter().map(|(name, ty)| property(name, ty)).collect(),
        restated: Vec::new(),
        members: Vec::new(),
        source: at(&format!("resources/{}.md", name.rsplit('.').next().unwrap_or(name)), 1),
        pages: Vec::new(),
        documented: true,
    }
}

pub(crate) fn enumeration(name: &str, members: &[&str]) -> Type {
    let member = |name: &&str| Member {
        name: (*name).to_owned(),
        value: None,
        description: None,
        source: at("resources/page.md", 9),
    };
    Type { kind: Kind::Enum, members: members.iter().map(member).collect(), ..ty(name, None, &[]) }
}

/// A path whose words in braces are keys.
pub(crate) fn path(text: &str) -> PathTemplate {
    let segment = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) => Segment::Key(name.to_owned()),
        None => Segment::Literal(part.to_owned()),
    };
    PathTemplate { text: text.to_owned(), segments: text.split('/').skip(1).map(segment).collect() }
}

pub(crate) fn operation(
    method: Method,
    text: &str,
    function: &str,
    request: Option<&str>,
    response: Option<&str>,
) -> Operation {
    let body = |name| Request { body: Body::Type(reference(name)), properties: Vec::new(), description: Vec::new() };
    let source = at(&format!("api/{}.md", function.replace("::", "-")), 5);
    Operation {
        function: function.split("::").map(str::to_owned).collect(),
        title: function.to_owned(),
        method,
        path: path(text),
        query: Vec::new(),
        request: request.map(body),
        response: Response { status: Some(200), ty: response.map(reference), optional: false, description: Vec::new() },
        parameters: Vec::new(),
        headers: Vec::new(),
        permissions: Arc::default(),
        description: Vec::new(),
        deprecated: None,
        pages: vec![source.page.clone()],
        source,
    }
}

pub(crate) fn json(text: &str) -> ExampleBody {
    ExampleBody::Json { value: serde_json::from_str(text).unwrap(), repairs: Vec::new() }
}

/// An example of the first operation.
pub(crate) fn example(
    method: Method,
    url: &str,
    arguments: &[&str],
    request: ExampleBody,
    response: ExampleBody,
) -> Example {
    Example {
        name: "the_example".to_owned(),
        operation: Some(0),
        request: ExampleRequest {
            method,
            url: url.to_owned(),
            arguments: arguments.iter().map(|one| (*one).to_owned()).collect(),
            query: Vec::new(),
            headers: Vec::new(),
            body: request,
        },
        response: ExampleResponse { status: 200, headers: Vec::new(), body: response, ty: None, truncated: false },
        title: "Example".to_owned(),
        source: at("api/page.md", 20),
        problems: Vec::new(),
    }
}

pub(crate) fn model(types: Vec<Type>, operations: Vec<Operation>, examples: Vec<Example>) -> Model {
    Model {
        version: "v1.0".to_owned(),
        types: types.into_iter().map(|ty| (ty.name.clone(), ty)).collect(),
        operations,
        examples,
    }
}
