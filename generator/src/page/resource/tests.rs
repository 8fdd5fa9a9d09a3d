use super::*;
use crate::diagnostics::Code;
use crate::markdown;
use crate::source::Page;

fn facts(text: &str) -> (ResourceFacts, Vec<(Code, usize)>) {
    let page = Page::new(PageId::new("resources/widget.md"), text.as_bytes().to_vec());
    let document = markdown::parse(&page);
    let mut diagnostics = Diagnostics::default();
    let facts = read(&document, &Includes::new(), &mut diagnostics);
    let found = diagnostics.into_sorted().into_iter().map(|found| (found.code, page.line(found.span.start))).collect();
    (facts, found)
}

#[test]
fn a_regular_page_gives_its_type() {
    let (facts, found) = facts(
        "# widget resource type\n\nNamespace: microsoft.graph.shop\n\nA thing.\n\nInherits from [entity](entity.md).\n\n\
         ## Properties\n|Property|Type|Description|\n|:-|:-|:-|\n|id|String|The key. Inherited from [entity](entity.md).|\n\
         |**color** (deprecated)|[color](color.md)|Possible values are: `red`, `green`.|\n\
         ## Relationships\n|Relationship|Type|Description|\n|:-|:-|:-|\n|parts|[part](part.md) collection|The parts.|\n\
         ## JSON representation\n<!-- {\n\"blockType\": \"resource\", \"keyProperty\": \"id\",\n\"@odata.type\": \"microsoft.graph.shop.widget\", \"openType\": true\n}-->\n```json\n{\"id\": \"String\"}\n```\n",
    );
    assert_eq!(facts.namespace.as_deref(), Some("microsoft.graph.shop"));
    let subject = facts.subject.unwrap();
    assert_eq!(subject.title.unwrap().value, "widget");
    assert_eq!(subject.base.unwrap().name, "entity");
    let block = subject.block.unwrap();
    assert_eq!(
        (block.name.as_deref(), block.open, block.key.as_deref()),
        (Some("microsoft.graph.shop.widget"), Some(true), Some("id"))
    );
    let names: Vec<_> =
        subject.properties.iter().map(|property| (property.name.value.as_str(), property.relationship)).collect();
    assert_eq!(names, [("id", false), ("color", false), ("parts", true)]);
    assert_eq!(subject.properties[0].inherited_from.as_ref().unwrap().name, "entity");
    assert_eq!(subject.properties[1].values, ["red", "green"]);
    assert!(subject.properties[1].deprecated.is_some());
    assert_eq!(found, []);
}

#[test]
fn a_row_that_goes_on_in_the_next_line_is_a_finding_and_no_property() {
    let (facts, found) = facts(
        "# widget resource type\n## Properties\n|Property|Type|Description|\n|:-|:-|:-|\n|id|String|The key,\nalways set.|\n|a|String|B|\n",
    );
    assert_eq!(facts.subject.unwrap().properties.len(), 2);
    assert_eq!(found, [(Code::TornRow, 6)]);
}

#[test]
fn members_come_from_pages_sections_and_prose() {
    let (facts, _) = facts(
        "# color enum type\n## Members\n|Member|Value|Description|\n|-|-|-|\n|red|0|R|\n|unknownFutureValue|2|U|\n",
    );
    let subject = facts.subject.unwrap();
    assert_eq!(subject.members.iter().map(|member| member.value).collect::<Vec<_>>(), [Some(0), Some(2)]);
    let (facts, _) = super::tests::facts(
        "# Enums\n### color values\n|Member|\n|-|\n|red|\n### size values\n|Value|Description|\n|-|-|\n|small|S|\n",
    );
    assert!(facts.subject.is_none());
    assert_eq!(
        facts.enums.iter().map(|found| (found.name.value.as_str(), found.members.len())).collect::<Vec<_>>(),
        [("color", 1), ("size", 1)]
    );
}

#[test]
fn prose_lists_are_read_and_ranges_are_not() {
    let list = |prose: &str| {
        let (facts, _) =
            facts(&format!("# a resource type\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|b|c|{prose}|\n"));
        facts.subject.unwrap().properties.remove(0).values
    };
    assert_eq!(list("What. The possible values are: `x`, `y`, or `z`. Then `w`."), ["x", "y", "z"]);
    assert_eq!(list("Possible values are `x`; `y`."), ["x", "y"]);
    assert_eq!(list("Possible values: x, y, z"), ["x", "y", "z"]);
    assert_eq!(list("Valid values 4 to 16"), Vec::<String>::new());
    assert_eq!(list("Possible values are described in the following table."), Vec::<String>::new());
}

#[test]
fn prose_states_the_base_in_many_forms() {
    for prose in [
        "Inherits from [b](b.md).",
        "Derived from [b](b.md).",
        "This type inherits from **b**.",
        "The **a** resource is derived from [b](b.md) and inherits properties from it.",
        "Inherits from the abstract base type [b][].",
        "This resource is the derivative of [b](b.md).",
        "Inherits from\n[b](b.md)",
        "It inherits from [microsoft.graph.b](b.md).",
        "A subclass of [b](b.md) that is smaller.",
    ] {
        let (facts, _) = facts(&format!(
            "# a resource type\n\n{prose}\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|c|String|d|\n\n[b]: b.md\n"
        ));
        let base = facts.subject.unwrap().base.unwrap_or_else(|| panic!("{prose}"));
        assert_eq!(base.name.rsplit('.').next(), Some("b"), "{prose}");
    }
}

#[test]
fn a_table_alone_that_is_not_understood_is_a_finding_and_one_below_the_properties_is_not() {
    let (_, found) = facts("# a resource type\n## Properties\n|Foo|Bar|\n|-|-|\n|x|y|\n");
    assert_eq!(found, [(Code::UnreadableTable, 3)]);
    let (_, found) =
        facts("# a resource type\n## Properties\n|Property|Type|\n|-|-|\n|x|String|\n\n|Foo|Bar|\n|-|-|\n|x|y|\n");
    assert_eq!(found, []);
}

#[test]
fn prose_about_other_types_states_no_base() {
    let (facts, _) = facts(
        "# a resource type\n\nResources that derive from **a** include:\n\n## Properties\n|Property|Type|\n|-|-|\n|x|String|\n",
    );
    assert!(facts.subject.unwrap().base.is_none());
}

#[test]
fn overviews_and_commented_tables_give_no_type() {
    assert!(facts("# Overview of widgets\n\n|Property|Type|Description|\n|-|-|-|\n|a|String|b|\n").0.subject.is_none());
    assert!(
        facts("# widget resource type\n<!--\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|a|String|b|\n-->\n")
            .0
            .subject
            .is_none()
    );
}

#[test]
fn an_annotation_that_is_not_json_is_a_finding() {
    let (facts, found) = facts("# widget resource type\n\n<!-- { blockType: resource } } -->\n```json\n{}\n```\n");
    assert!(facts.subject.is_none());
    assert_eq!(found, [(Code::BadAnnotation, 3)]);
}

#[test]
fn tables_that_are_not_understood_are_findings_on_pages_about_a_type() {
    let table = "## Properties\n|Colour|Meaning|\n|-|-|\n|red|Stop.|\n";
    assert_eq!(facts(&format!("# widget resource type\n{table}")).1, [(Code::UnreadableTable, 3)]);
    assert_eq!(facts(&format!("# Working with widgets\n{table}")).1, []);
}

#[test]
fn prose_lists_derived_types_and_null_is_no_member() {
    let (facts, _) = facts(
        "# widget resource type\nThe derived types are [a](a.md), [b](b.md). See [c](c.md).\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|color|color|Possible values are: `null`, `red`, `green`.|\n",
    );
    let subject = facts.subject.unwrap();
    assert_eq!(subject.derived.iter().map(|ty| ty.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(subject.properties[0].values, ["red", "green"]);
}

#[test]
fn a_heading_of_a_type_without_anything_below_it_is_a_finding() {
    let (facts, found) = facts("# cup resource type\n## Attributes\n|Size|Color|\n|-|-|\n|1|red|\n");
    assert!(facts.subject.is_none());
    assert_eq!(found, [(Code::UnreadablePage, 1)]);
    assert_eq!(super::tests::facts("# About cups\nText.\n").1, []);
}

#[test]
fn a_namespace_is_all_that_its_line_says() {
    for (line, want) in [
        ("Namespace: microsoft.graph.shop", Some("microsoft.graph.shop")),
        ("命名空间：microsoft.graph", Some("microsoft.graph")),
        ("Namespace: `microsoft.graph`", Some("microsoft.graph")),
        ("Example: contoso.com is a domain.", None),
        ("- Delegated: Mail.Read or more", None),
    ] {
        let (facts, _) = facts(&format!("# cup resource type\n\n{line}\n"));
        assert_eq!(facts.namespace.as_deref(), want, "{line}");
    }
}

#[test]
fn a_column_may_say_what_is_required() {
    let (facts, _) = facts(
        "# cup resource type\n## Properties\n|Property|Type|Required|Description|\n|-|-|-|-|\n|a|String|Yes|A.|\n|b|String|No|B.|\n",
    );
    let required: Vec<bool> = facts.subject.unwrap().properties.iter().map(|row| row.required).collect();
    assert_eq!(required, [true, false]);
}

#[test]
fn navigation_properties_are_relationships() {
    let (facts, _) = facts(
        "# cup resource type\n## Specific properties\n|Property|Type|\n|-|-|\n|a|String|\n\
         ## Navigation properties\n|Property|Type|\n|-|-|\n|b|[c](c.md)|\n",
    );
    let properties = facts.subject.unwrap().properties;
    let found: Vec<_> = properties.iter().map(|row| (row.name.value.as_str(), row.relationship)).collect();
    assert_eq!(found, [("a", false), ("b", true)]);
}
