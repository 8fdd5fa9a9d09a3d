//! What pages say in prose reaches the doc comments of what is made of them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;

use pages::{made, resource};

const LAMP: &str = "resources/lamp.md";

/// A page that documents one operation, with prose in each of its parts.
fn api(title: &str, intro: &str) -> String {
    format!(
        "# {title}\n\nNamespace: microsoft.graph\n{intro}\n\n## HTTP request\n```http\nPOST /lamps\n```\n\n\
         ## Request body\nSupply a [lamp](../resources/lamp.md). At most 4 MB.\n\n\
         |Property|Type|Description|\n|-|-|-|\n|shade|String|What is around it.|\n|id|String|The key. Required.|\n\n\
         ## Response\nReturns `202 Accepted` with a **Location** header.\n"
    )
}

fn lamp() -> String {
    let annotation = "<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.lamp\", \"baseType\": \"microsoft.graph.entity\" } -->";
    let rows = ["|id|String|Three to 32 letters. Inherited from [entity](entity.md).|", "|shade|String|Its shade.|"];
    resource("lamp resource type", &rows) + &format!("\n## JSON\n{annotation}\n```json\n{{}}\n```\n")
}

#[test]
fn a_function_says_what_its_page_says() {
    let made = made(&[("api/lamp-create.md", api("Create lamp", "Light a lamp.")), (LAMP, lamp())]);
    let text = made.file("src/v1/lamps.rs");
    let begin = "/// Light a lamp.\n///\n/// `POST /lamps`\n";
    let sent = "/// # Request body\n///\n/// Supply a [lamp](crate::v1::models::Lamp). At most 4 MB.\n///\n/// The page lists `shade`.\n";
    let needed = "/// # Required properties\n///\n/// - `id`: The key. Required.\n";
    let response = "/// # Response\n///\n/// Returns `202 Accepted` with a **Location** header.\n";
    for part in [begin, sent, needed, response] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("Namespace"), "{text}");
}

#[test]
fn a_page_that_begins_with_a_note_is_called_by_its_title() {
    let made = made(&[("api/lamp-create.md", api("Create lamp", "\n> **Note:** Mind the heat.")), (LAMP, lamp())]);
    let text = made.file("src/v1/lamps.rs");
    let (title, note) = (text.find("/// Create lamp\n").unwrap(), text.find("> **Note:** Mind the heat.\n").unwrap());
    assert!(title < note, "{text}");
}

#[test]
fn an_inherited_property_says_what_the_page_of_its_type_says() {
    let entity = resource("entity resource type", &["|id|String|The key of anything.|"]);
    let made = made(&[("resources/entity.md", entity), (LAMP, lamp())]);
    let text = made.file("src/v1/models/lamp.rs");
    assert!(text.contains("/// Three to 32 letters. Inherited from"), "{text}");
    let names: Vec<&str> =
        made.ty("microsoft.graph.lamp").properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(names, ["shade"]);
}

#[test]
fn what_a_type_inherits_from_is_said_once() {
    let rows = ["|watt|Int32|Its power.|"];
    let derived = |prose: &str| {
        resource("bulb resource type", &rows).replace("\n## Properties", &format!("\n{prose}\n\n## Properties"))
    };
    for (prose, added) in [("Derived from [lamp](lamp.md).", false), ("It inherits from **lamp**.", true)] {
        let made = made(&[("resources/bulb.md", derived(prose)), (LAMP, lamp())]);
        let text = made.file("src/v1/models/bulb.rs");
        let line = "/// Inherits from [`Lamp`](crate::v1::models::Lamp).\n";
        assert_eq!(text.contains(line), added, "{text}");
    }
}

#[test]
fn of_several_pages_the_one_named_for_the_path_is_first() {
    let made = made(&[
        ("api/hotel-guest-lamp-create.md", api("Create guest lamp", "Light a guest's lamp.")),
        ("api/lamp-create.md", api("Create lamp", "Light a lamp.")),
        (LAMP, lamp()),
    ]);
    let pages: Vec<&str> = made.operation("POST /lamps").pages.iter().map(|page| page.as_str()).collect();
    assert_eq!(pages, ["api/lamp-create.md", "api/hotel-guest-lamp-create.md"]);
}

#[test]
fn lines_that_a_cell_breaks_stay_broken() {
    let made = made(&[(LAMP, resource("lamp resource type", &["|shade|String|One of:<br/>- red<br>- blue|"]))]);
    let text = made.file("src/v1/models/lamp.rs");
    assert!(text.contains("/// One of:<br>- red<br>- blue\n"), "{text}");
}

#[test]
fn links_lead_to_what_a_page_is_about() {
    let about = resource("lamp resource type", &["|id|String|Not yet documented.|"])
        + "\n### cordKind values\n\n|Member|\n|-|\n|long|\n|short|\n";
    let seen = |links: &str| {
        let intro = format!("See {links}.");
        let made = made(&[
            ("api/lamp-create.md", api("Create lamp", &intro)),
            ("api/hotel-lamp-create.md", api("Create lamp in a hotel", "Light it.")),
            (LAMP, lamp()),
            ("resources/hotel-lamp.md", about.clone()),
        ]);
        made.file("src/v1/lamps.rs").to_owned()
    };
    let text = seen("[a](../resources/lamp.md), [b](../resources/hotel-lamp.md), [c](hotel-lamp-create.md)");
    for link in ["[a](crate::v1::models::Lamp)", "[b](crate::v1::models::Lamp)", "[c](fn@crate::v1::lamps::create)"] {
        assert!(text.contains(link), "{link}\n{text}");
    }
}

#[test]
fn modules_say_the_paths_that_they_stand_for() {
    let line = "GET /lampShops/{id}/mainShelf/$ref\nGET /lampShops/{id}/root:/{path}:/content";
    let made = made(&[("api/lamp-get.md", format!("# Get\n\n## HTTP request\n```http\n{line}\n```\n"))]);
    let head = |file: &str| made.file(file).lines().nth(2).unwrap_or_default().to_owned();
    assert_eq!(head("src/v1/lamp_shops.rs"), "//! Requests below `/lampShops`.");
    assert_eq!(head("src/v1/lamp_shops/main_shelf.rs"), "//! Requests to `/lampShops/{id}/mainShelf`.");
    assert_eq!(head("src/v1/lamp_shops/root.rs"), "//! Requests to `/lampShops/{id}/root`.");
}

#[test]
fn an_enum_begins_with_what_it_is_and_not_with_a_note() {
    let page = "# shade enum type\n\nNamespace: microsoft.graph\n\n> **Note:** Needs a licence.\n\nWhat is around it.\n\n## Members\n|Member|Description|\n|-|-|\n|paper|Thin.|\n|glass|Thick.|\n";
    let made = made(&[("resources/shade.md", page)]);
    let text = made.file("src/v1/models/shade.rs");
    let (said, note) = (text.find("/// What is around it.").unwrap(), text.find("> **Note:**").unwrap());
    assert!(said < note, "{text}");
}

#[test]
fn notes_of_what_is_deprecated_are_words() {
    let row = "|shade|String|**Deprecated.** Use `the_other` of [lamp](lamp.md) instead.|";
    let made = made(&[(LAMP, resource("lamp resource type", &[row]))]);
    let text = made.file("src/v1/models/lamp.rs");
    let note = text.lines().find(|line| line.contains("#[deprecated")).unwrap_or_default();
    assert!(note.contains("Use the_other of lamp instead."), "{text}");
}

#[test]
fn links_to_functions_named_like_keywords_have_no_mark() {
    let body = "## Request body\n|Parameter|Type|Description|\n|-|-|-|\n|name|String|A.|\n";
    let act = pages::api("POST /lamps/{id}/loop", body);
    let lamp = resource("lamp resource type", &["|id|String|See [loop](../api/lamp-loop.md).|"]);
    let made = made(&[("api/lamp-loop.md", act), (LAMP, lamp)]);
    let (functions, model) = (made.file("src/v1/lamps.rs"), made.file("src/v1/models/lamp.rs"));
    assert!(functions.contains("/// The parameters of [`loop`](fn@loop)."), "{functions}");
    assert!(model.contains("[loop](fn@crate::v1::lamps::loop)"), "{model}");
}

#[test]
fn an_action_of_several_paths_has_one_struct_of_parameters() {
    let body = |name: &str| format!("## Request body\n|Parameter|Type|Description|\n|-|-|-|\n|{name}|String|A.|\n");
    let paths = "POST /lamps/{id}/dim\nPOST /rooms/{id}/lamps/{id}/dim\n";
    let made = made(&[
        ("api/lamp-dim.md", pages::api(paths, &body("level"))),
        ("api/shop-dim.md", pages::api("POST /shops/{id}/lamps/{id}/dim", &body("price"))),
    ]);
    let shared = made.file("src/v1/rooms/lamps.rs");
    assert!(made.file("src/v1/lamps.rs").contains("pub struct DimParameters {"));
    assert!(shared.contains("\npub use crate::v1::lamps::DimParameters;\n"), "{shared}");
    assert!(!shared.contains("pub struct DimParameters"), "{shared}");
    assert!(made.file("src/v1/shops/lamps.rs").contains("pub struct DimParameters {"));
}

#[test]
fn a_table_that_is_not_shown_is_not_announced() {
    let body = |rest: &str| {
        format!(
            "## Request body\nSupply them.\n\nThe following table shows the parameters that can be used with [it](lamp-dim.md).\n{rest}\n|Parameter|Type|Description|\n|-|-|-|\n|name|String|A.|\n"
        )
    };
    let text = |rest: &str| {
        made(&[("api/lamp-dim.md", pages::api("POST /lamps/{id}/dim", &body(rest)))]).file("src/v1/lamps.rs").to_owned()
    };
    let plain = text("");
    assert!(
        plain.contains("/// Supply them.\n///\n/// The parameters are the fields of [`DimParameters`].\n"),
        "{plain}"
    );
    assert!(!plain.contains("following table"), "{plain}");
    assert!(text("\nNone is needed.\n").contains("/// None is needed."));
}
