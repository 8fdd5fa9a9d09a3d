use super::*;

fn shown(line: &str) -> String {
    let target = target(line).unwrap();
    let query = target.query.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let text = template(&target.path).text;
    if query.is_empty() { text } else { format!("{text}?{query}") }
}

#[test]
fn every_counted_form_of_a_template_is_read() {
    for (line, want) in [
        (
            "/external/connections/{connection-id}/items/{item-id}",
            "/external/connections/{connection-id}/items/{item-id}",
        ),
        ("/users/{id | userPrincipalName}/events/{id}/", "/users/{id | userPrincipalName}/events/{id}"),
        ("/worksheets/{id|name}", "/worksheets/{id|name}"),
        ("/users/{user-id} | user-principal-name/chats", "/users/{user-id}/chats"),
        ("/organization/{tenant id}/branding", "/organization/{tenant id}/branding"),
        ("/names/<name>/range", "/names/{name}/range"),
        ("/teams/(team-id)/channels", "/teams/{team-id}/channels"),
        ("/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/members", "/classes/{id}/members"),
        ("/domains/contoso.com/verificationDnsRecords", "/domains/{id}/verificationDnsRecords"),
        ("/keys/'{id}'", "/keys/{id}"),
        ("/worksheets/$/tables/$ref", "/worksheets/{id}/tables/$ref"),
        ("/me/drive/root:/{item-path}:/workbook", "/me/drive/root:/{item-path}:/workbook"),
        (
            "/drive/root:/{path and filename}:/content?format={format}",
            "/drive/root:/{path and filename}:/content?format={format}",
        ),
        ("/drive/items/{parent-id}:/{filename}:/content", "/drive/items/{parent-id}:/{filename}:/content"),
        ("/drives/{drive-id}/root:/{item-path}", "/drives/{drive-id}/root:/{item-path}"),
        ("/drive/root:/Documents/a.docx:/content", "/drive/root:/{item-path}:/content"),
        ("/sites/{hostname}:/{relative-path}", "/sites/{hostname}:/{relative-path}"),
        ("/folders/{id}/childFolders/{id}/.../messages", "/folders/{id}/childFolders/{id}/messages"),
        ("/root/search(q='{search-text}')", "/root/search(q='{search-text}')"),
        ("/reports/get(date={date_value})", "/reports/get(date={date_value})"),
        ("/range(address='<address>')/clear", "/range(address='{address}')/clear"),
        ("/range(<address>)/format", "/range(address={address})/format"),
        ("/range/columnsAfter(count=n)", "/range/columnsAfter(count={count})"),
        ("/items/filterByCurrentUser(on='reviewer')", "/items/filterByCurrentUser(on='reviewer')"),
        ("/x/by(start='2017-01-01',interval='day')", "/x/by(start='{start}',interval='day')"),
        ("/x/view(startDateTime=startDateTime-value)", "/x/view(startDateTime={startDateTime})"),
        ("/x/zones(Std=microsoft.graph.std'{format}')", "/x/zones(Std='{format}')"),
        ("/x/getTypes()", "/x/getTypes()"),
        ("/x/range(address='<address>'/entireRow", "/x/range(address='{address}')/entireRow"),
        ("/roles/roleTemplateId={id}/members", "/roles(roleTemplateId='{id}')/members"),
        ("/applications(appId='{app-id}')", "/applications(appId='{app-id}')"),
        ("/groups/{id}/members/microsoft.graph.user/$count", "/groups/{id}/members/microsoft.graph.user/$count"),
        ("https://graph.microsoft.com/v1.0/sites/{id}/lists", "/sites/{id}/lists"),
        ("~/onPremises/{id}", "/onPremises/{id}"),
        ("auditLogs/signIns HTTP/1.1", "/auditLogs/signIns"),
        (
            "/users?$filter=a eq 'b?c' and startswith(d,'e&f')&$top=5",
            "/users?$filter=a eq 'b?c' and startswith(d,'e&f')&$top=5",
        ),
        ("/apps?requiresReview:{Boolean}", "/apps?requiresReview={Boolean}"),
        ("/users/{ id }", "/users/{id}"),
    ] {
        assert_eq!(shown(line), want, "{line}");
    }
}

#[test]
fn hosts_and_versions_are_kept_apart() {
    let absolute = target("https://graph.microsoft.com/beta/me").unwrap();
    assert_eq!((absolute.host.as_deref(), absolute.version.as_deref()), (Some("graph.microsoft.com"), Some("beta")));
    assert_eq!(target("v1.0/me").unwrap().path, "me");
    assert_eq!(target("/version/x").unwrap().path, "version/x");
    assert_eq!(target(""), None);
    for query in ["b=%24c%20d", "b=$c+d", "b = $c%20d "] {
        assert_eq!(target(&format!("/a?{query}")).unwrap().query, [("b".to_owned(), "$c d".to_owned())]);
    }
}

#[test]
fn what_a_template_fixes_is_told_from_what_it_leaves_open() {
    let template = template("x/by(a='{b}',c='d')");
    let Some(Segment::Function { arguments, .. }) = template.segments.last() else { panic!("{template:?}") };
    assert_eq!(
        arguments
            .iter()
            .map(|one| matches!(one.value, crate::model::ArgumentValue::Placeholder(_)))
            .collect::<Vec<_>>(),
        [true, false]
    );
}

#[test]
fn torn_text_gives_some_path_and_no_panic() {
    for line in
        ["/((((", "/a(b='c", "/{", "/<a", "/a)b/{c}}", "/:", "/a:/", "/a?b?c", "é:/ü", "/(=)", "/a(=)", "https://"]
    {
        template(&target(line).unwrap().path);
    }
}
