//! The model as JSON, for tools outside the project.

use super::{Body, Example, Member, Model, Operation, Parameter, Property, Request, Response, Type, TypeRef};
use crate::source::Source;
use serde_json::{Value, json};

/// The document that `cargo xtask model` prints.
///
/// `format` changes when a key changes its meaning; new keys do not change it.
pub fn to_json(model: &Model) -> Value {
    let mut operations: Vec<&Operation> = model.operations.iter().collect();
    operations.sort_by_key(|operation| (&operation.path.text, operation.method.as_str()));
    json!({
        "format": 1,
        "types": model.types.values().map(type_json).collect::<Vec<_>>(),
        "operations": operations.into_iter().map(operation_json).collect::<Vec<_>>(),
        "examples": model.examples.iter().map(|example| example_json(example, model)).collect::<Vec<_>>(),
    })
}

fn type_json(ty: &Type) -> Value {
    json!({
        "name": ty.name.as_str(),
        "kind": ty.kind.as_str(),
        "base": ty.base.as_ref().map(|base| base.as_str()),
        "open": ty.open,
        "properties": ty.properties.iter().map(property_json).collect::<Vec<_>>(),
        "members": ty.members.iter().map(member_json).collect::<Vec<_>>(),
        "source": source_json(&ty.source),
    })
}

fn property_json(property: &Property) -> Value {
    json!({
        "name": property.name,
        "type": property.ty.name.as_str(),
        "collection": property.ty.collection,
        "navigation": property.navigation,
        "source": source_json(&property.source),
    })
}

fn member_json(member: &Member) -> Value {
    json!({ "name": member.name, "source": source_json(&member.source) })
}

fn operation_json(operation: &Operation) -> Value {
    json!({
        "function": operation.function.join("::"),
        "title": operation.title,
        "method": operation.method.as_str(),
        "path": operation.path.text,
        "query": operation.query.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect::<Vec<_>>(),
        "request": operation.request.as_ref().map(request_json),
        "response": response_json(&operation.response),
        "source": source_json(&operation.source),
        "pages": operation.pages.iter().map(|page| page.as_str()).collect::<Vec<_>>(),
    })
}

fn request_json(request: &Request) -> Value {
    match &request.body {
        Body::Type(ty) => json!({ "type": ty.name.as_str(), "collection": ty.collection }),
        Body::Parameters(parameters) => {
            json!({ "parameters": parameters.iter().map(parameter_json).collect::<Vec<_>>() })
        }
        Body::Bytes(content_type) => {
            let content_type = content_type.as_deref().unwrap_or("application/octet-stream");
            json!({ "type": "Edm.Stream", "collection": false, "content_type": content_type })
        }
    }
}

fn parameter_json(parameter: &Parameter) -> Value {
    json!({
        "name": parameter.name,
        "type": type_name(parameter.ty.as_ref()),
        "collection": is_collection(parameter.ty.as_ref()),
        "required": parameter.required,
    })
}

fn response_json(response: &Response) -> Value {
    json!({
        "status": response.status,
        "type": type_name(response.ty.as_ref()),
        "collection": is_collection(response.ty.as_ref()),
        "optional": response.optional,
    })
}

fn example_json(example: &Example, model: &Model) -> Value {
    let operation = example.operation.and_then(|operation| model.operations.get(operation));
    json!({
        "name": example.name,
        "function": operation.map(|operation| operation.function.join("::")),
        "source": source_json(&example.source),
    })
}

fn source_json(source: &Source) -> Value {
    json!({ "page": source.page.as_str(), "line": source.line })
}

fn type_name(ty: Option<&TypeRef>) -> Option<&str> {
    ty.map(|ty| ty.name.as_str())
}

fn is_collection(ty: Option<&TypeRef>) -> bool {
    ty.is_some_and(|ty| ty.collection)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Method, PathTemplate, TypeName};
    use crate::source::PageId;

    fn source() -> Source {
        Source { page: PageId::new("api/a.md"), line: 7 }
    }

    fn string() -> TypeRef {
        TypeRef { name: TypeName::edm("String"), collection: true }
    }

    fn operation(method: Method, body: Option<Body>) -> Operation {
        Operation {
            function: vec!["users".to_owned(), "send_mail".to_owned()],
            title: "Send".to_owned(),
            method,
            path: PathTemplate { text: "/users/{id}/sendMail".to_owned(), segments: Vec::new() },
            query: vec![("x".to_owned(), "1".to_owned())],
            request: body.map(|body| Request { body, properties: Vec::new(), description: Vec::new() }),
            response: Response { status: Some(202), ty: None, optional: false, description: Vec::new() },
            parameters: Vec::new(),
            headers: Vec::new(),
            permissions: std::sync::Arc::default(),
            description: Vec::new(),
            deprecated: None,
            source: source(),
            pages: vec![PageId::new("api/a.md")],
        }
    }

    #[test]
    fn operations_are_written_as_tools_expect_them() {
        let parameter = Parameter {
            name: "to".to_owned(),
            ty: Some(string()),
            required: true,
            description: None,
            source: source(),
        };
        let post = operation(Method::Post, Some(Body::Parameters(vec![parameter])));
        let model = Model { operations: vec![post, operation(Method::Get, None)], ..Model::default() };
        let json = to_json(&model);
        assert_eq!(json["operations"][0]["method"], "GET");
        assert_eq!(json["operations"][0]["request"], Value::Null);
        assert_eq!(
            json["operations"][1],
            json!({
                "function": "users::send_mail", "title": "Send", "method": "POST", "path": "/users/{id}/sendMail",
                "query": [{ "name": "x", "value": "1" }],
                "request": { "parameters": [
                    { "name": "to", "type": "Edm.String", "collection": true, "required": true }
                ] },
                "response": { "status": 202, "type": null, "collection": false, "optional": false },
                "source": { "page": "api/a.md", "line": 7 }, "pages": ["api/a.md"],
            })
        );
    }

    #[test]
    fn bodies_are_a_type_or_bytes() {
        let body = |body| request_json(&Request { body, properties: Vec::new(), description: Vec::new() });
        assert_eq!(body(Body::Type(string())), json!({ "type": "Edm.String", "collection": true }));
        let bytes = body(Body::Bytes(None));
        assert_eq!((&bytes["type"], &bytes["collection"]), (&json!("Edm.Stream"), &json!(false)));
        assert_eq!(body(Body::Bytes(Some("image/jpeg".to_owned())))["content_type"], "image/jpeg");
    }
}
