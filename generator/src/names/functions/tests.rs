use super::*;
use crate::model::{ArgumentValue, TypeName};

/// Makes a path of words: `{…}` is a key, `name(argument)` a function, `(key)` an alternate key, `#type` a cast,
/// `word:` an item's path.
fn path(text: &str) -> PathTemplate {
    let arguments = |inner: &str| -> Vec<Argument> {
        let argument = |name: &str| Argument {
            name: name.to_owned(),
            value: ArgumentValue::Placeholder(name.to_owned()),
            quoted: true,
        };
        inner.trim_end_matches(')').split(',').filter(|name| !name.is_empty()).map(argument).collect()
    };
    let segment = |word: &str| match word {
        _ if word.starts_with('{') => Segment::Key(word.trim_matches(['{', '}']).to_owned()),
        _ if word.starts_with('(') => Segment::AlternateKey(arguments(word.trim_start_matches('('))),
        _ if word.starts_with('#') => Segment::Cast(TypeName::new(word.trim_start_matches('#').to_owned())),
        _ if word.ends_with(':') => {
            Segment::ItemPath { before: word.trim_end_matches(':').to_owned(), name: "path".to_owned(), closed: true }
        }
        _ => match word.split_once('(') {
            Some((name, inner)) => Segment::Function { name: name.to_owned(), arguments: arguments(inner) },
            None => Segment::Literal(word.to_owned()),
        },
    };
    PathTemplate { text: text.to_owned(), segments: text.split('/').skip(1).map(segment).collect() }
}

/// `*` behind a path marks a collection as response.
fn names(requests: &[(Method, &str)]) -> Vec<String> {
    let paths: Vec<PathTemplate> = requests.iter().map(|(_, text)| path(text.trim_end_matches('*'))).collect();
    let operations: Vec<_> =
        requests.iter().zip(&paths).map(|((method, text), path)| (*method, path, text.ends_with('*'))).collect();
    let is_property = |method, word: &str| {
        let navigation = ["memberOf", "manager", "photo", "schema"].contains(&word);
        navigation || method != Post && ["move", "query", "settings"].contains(&word)
    };
    function_paths(&operations, is_property).iter().map(|name| name.join("::")).collect()
}

use Method::{Delete, Get, Patch, Post, Put};

#[test]
fn the_method_names_the_function() {
    let requests = [
        (Get, "/users*"),
        (Post, "/users"),
        (Get, "/users/{id}*"),
        (Patch, "/users/{id}"),
        (Put, "/users/{id}"),
        (Delete, "/users/{id}"),
        (Get, "/users/{id}/memberOf*"),
        (Get, "/users/{id}/manager"),
        (Post, "/external/connections/{id}/schema"),
    ];
    let expected = [
        "users::list",
        "users::create",
        "users::get",
        "users::update",
        "users::put",
        "users::delete",
        "users::member_of::list",
        "users::manager::get",
        "external::connections::schema::create",
    ];
    assert_eq!(names(&requests), expected);
}

#[test]
fn actions_and_functions_give_their_own_names() {
    let requests = [
        (Post, "/users/{id}/sendMail"),
        (Get, "/users/delta*"),
        (Post, "/me/messages/{id}/move"),
        (Post, "/search/query"),
        (Get, "/me/settings"),
        (Get, "/reports/getUsers(period)"),
        (Get, "/x/{id}/getUsers()*"),
        (Get, "/x/{id}/getUsers"),
        (Post, "/x/{id}/microsoft.graph.addAll"),
    ];
    let expected = [
        "users::send_mail",
        "users::delta",
        "me::messages::r#move",
        "search::query",
        "me::settings::get",
        "reports::get_users",
        "x::get_users_2",
        "x::get_users",
        "x::add_all",
    ];
    assert_eq!(names(&requests), expected);
}

#[test]
fn odata_segments_casts_and_alternate_keys() {
    let requests = [
        (Get, "/groups/{id}/members/$ref*"),
        (Get, "/users/{id}/manager/$ref"),
        (Post, "/groups/{id}/members/$ref"),
        (Put, "/users/{id}/manager/$ref"),
        (Delete, "/groups/{id}/members/{id}/$ref"),
        (Get, "/me/photo/$value"),
        (Put, "/me/photo/$value"),
        (Get, "/users/$count"),
        (Get, "/groups/{id}/members/#microsoft.graph.user*"),
        (Get, "/groups/{id}/members/#microsoft.graph.user/{id}"),
        (Get, "/apps/(appId)"),
        (Get, "/apps/(appId)/owners/{id}"),
        (Put, "/me/drive/root:/content"),
        (Post, "/$batch"),
    ];
    let expected = [
        "groups::members::list_refs",
        "users::manager::get_ref",
        "groups::members::add_ref",
        "users::manager::set_ref",
        "groups::members::remove_ref",
        "me::photo::get_value",
        "me::photo::put_value",
        "users::count",
        "groups::members::as_user",
        "groups::members::as_user::get",
        "apps::get_by_app_id",
        "apps::owners::get_by_app_id",
        "me::drive::root::content::put_by_path",
        "batch",
    ];
    assert_eq!(names(&requests), expected);
}

#[test]
fn clashes_are_resolved_the_same_way_in_any_order() {
    let mut requests = vec![
        (Get, "/reports/getUse(period)"),
        (Get, "/reports/getUse(date)"),
        (Get, "/a/{id}/b"),
        (Get, "/a/b"),
        (Patch, "/models/type/{id}"),
    ];
    let expected =
        ["reports::get_use_by_period", "reports::get_use_by_date", "a::b_2", "a::b", "models_::type_::update"];
    assert_eq!(names(&requests), expected);
    requests.reverse();
    let mut reversed = expected;
    reversed.reverse();
    assert_eq!(names(&requests), reversed);
}
