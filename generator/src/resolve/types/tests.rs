use super::*;
use crate::diagnostics::Code;
use crate::markdown;
use crate::page::{Includes, resource};
use crate::source::{Page, PageId};

/// A resource page of a few lines: name, prose, properties, relationships, metadata.
struct Draft<'t> {
    name: &'t str,
    prose: &'t str,
    properties: &'t [&'t str],
    relationships: &'t [&'t str],
    metadata: &'t str,
}

const EMPTY: Draft<'static> = Draft { name: "", prose: "", properties: &[], relationships: &[], metadata: "" };

impl Draft<'_> {
    fn text(&self) -> String {
        let name = self.name;
        let mut text = format!("# {name} resource type\n\nNamespace: microsoft.graph\n\n{}\n", self.prose);
        for (heading, rows) in [("Properties", self.properties), ("Relationships", self.relationships)] {
            text += &format!("\n## {heading}\n\n|Property|Type|Description|\n|-|-|-|\n{}\n", rows.join("\n"));
        }
        text + &format!(
            "\n<!-- {{\"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.{name}\"{}}} -->\n```json\n{{}}\n```\n",
            self.metadata
        )
    }
}

fn read(pages: &[(&str, String)]) -> (Types, Vec<Code>) {
    let pages: Vec<Page> =
        pages.iter().map(|(id, text)| Page::new(PageId::new(*id), text.clone().into_bytes())).collect();
    let mut diagnostics = Diagnostics::default();
    let facts: Vec<_> =
        pages.iter().map(|page| resource::read(&markdown::parse(page), &Includes::new(), &mut diagnostics)).collect();
    let first = pages.first().map(|page| &page.id);
    let types = resolve(&facts, first, &mut diagnostics);
    (types, diagnostics.into_sorted().into_iter().map(|found| found.code).collect())
}

fn of_drafts(drafts: &[Draft<'_>]) -> (Types, Vec<Code>) {
    let pages: Vec<_> = drafts.iter().map(|draft| (format!("resources/{}.md", draft.name), draft.text())).collect();
    read(&pages.iter().map(|(id, text)| (id.as_str(), text.clone())).collect::<Vec<_>>())
}

fn ty<'t>(types: &'t Types, name: &str) -> &'t Type {
    &types.map[&TypeName::new(format!("microsoft.graph.{name}"))]
}

fn names(ty: &Type) -> Vec<&str> {
    ty.properties.iter().map(|property| property.name.as_str()).collect()
}

#[test]
fn inherited_rows_go_and_what_inherits_from_an_entity_is_one() {
    let (types, found) = of_drafts(&[
        Draft {
            name: "animal",
            properties: &["|id|String|Key.|", "|name|String|N.|"],
            metadata: ", \"keyProperty\": \"id\"",
            ..EMPTY
        },
        Draft {
            name: "cat",
            prose: "Inherits from [animal](animal.md).",
            properties: &["|name|String|N.|", "|lives|Int32|L.|"],
            ..EMPTY
        },
    ]);
    assert_eq!(names(ty(&types, "cat")), ["lives"]);
    assert_eq!(ty(&types, "cat").kind, Kind::Entity);
    assert_eq!(names(ty(&types, "animal")), ["name"]);
    assert_eq!(ty(&types, "animal").base, Some(entity()));
    assert_eq!(names(ty(&types, "entity")), ["id"]);
    assert_eq!(found, []);
}

#[test]
fn the_target_of_a_relationship_is_an_entity_and_leading_to_one_is_navigation() {
    let (types, _) = of_drafts(&[
        Draft {
            name: "a",
            properties: &["|x|[c](c.md)|X.|", "|y|[b](b.md)|Y.|"],
            relationships: &["|z|[b](b.md) collection|Z.|"],
            ..EMPTY
        },
        Draft { name: "b", ..EMPTY },
        Draft { name: "c", properties: &["|id|String|No key.|"], ..EMPTY },
    ]);
    let navigation: Vec<_> = ty(&types, "a").properties.iter().map(|property| property.navigation).collect();
    assert_eq!(navigation, [false, true, true]);
    assert_eq!((ty(&types, "b").kind, ty(&types, "c").kind), (Kind::Entity, Kind::Complex));
}

#[test]
fn circles_are_cut_and_reported() {
    let (types, found) = of_drafts(&[
        Draft { name: "a", prose: "Inherits from [b](b.md).", ..EMPTY },
        Draft { name: "b", prose: "Inherits from [a](a.md).", ..EMPTY },
    ]);
    assert_eq!(found, [Code::CyclicBase]);
    assert_eq!(types.ancestors(&TypeName::new("microsoft.graph.a")).count(), 2);
}

#[test]
fn prose_and_metadata_that_differ_are_a_finding() {
    let (types, found) = of_drafts(&[
        Draft { name: "a", ..EMPTY },
        Draft { name: "b", ..EMPTY },
        Draft {
            name: "c",
            prose: "Inherits from [a](a.md).",
            metadata: ", \"baseType\": \"microsoft.graph.b\"",
            ..EMPTY
        },
    ]);
    assert_eq!(ty(&types, "c").base, Some(TypeName::new("microsoft.graph.a")));
    assert_eq!(found, [Code::BaseTwice]);
}

#[test]
fn enums_come_from_prose_and_strings_with_the_same_members_mean_them() {
    let (types, found) = of_drafts(&[Draft {
        name: "a",
        properties: &[
            "|x|color|Possible values are: `red`, `green`.|",
            "|y|String|Possible values are: `green`, `red`.|",
        ],
        ..EMPTY
    }]);
    let color = TypeName::new("microsoft.graph.color");
    assert_eq!(types.map[&color].kind, Kind::Enum);
    assert!(ty(&types, "a").properties.iter().all(|property| property.ty.name == color));
    assert_eq!(found, []);
}

#[test]
fn a_section_named_after_a_property_gives_the_members_of_its_type() {
    let text = Draft { name: "a", properties: &["|x|[color](#x-values)|X.|"], ..EMPTY }.text()
        + "\n### x values\n\n|Member|Value|Description|\n|-|-|-|\n|none|0|N.|\n|red|1|R.|\n|green|2|G.|\n|blue|4|B.|\n";
    let (types, _) = read(&[("resources/a.md", text)]);
    let color = ty(&types, "color");
    assert_eq!(color.members.len(), 4);
    assert!(color.flags);
}

#[test]
fn a_type_that_no_page_describes_is_kept_open() {
    let (types, found) = of_drafts(&[Draft { name: "a", properties: &["|x|[b](b.md) collection|X.|"], ..EMPTY }]);
    let b = ty(&types, "b");
    assert!(b.open && !b.documented);
    assert_eq!(found, [Code::UnknownType]);
}

#[test]
fn alternatives_mean_what_they_have_in_common() {
    let (types, _) = of_drafts(&[
        Draft { name: "a", ..EMPTY },
        Draft { name: "b", prose: "Inherits from [a](a.md).", ..EMPTY },
        Draft { name: "c", prose: "Inherits from [a](a.md).", ..EMPTY },
        Draft { name: "d", properties: &["|x|[b](b.md) or [c](c.md)|X.|"], ..EMPTY },
    ]);
    assert_eq!(ty(&types, "d").properties[0].ty.name, TypeName::new("microsoft.graph.a"));
}

#[test]
fn two_kinds_of_one_name_and_properties_twice_are_findings() {
    let (_, found) = read(&[
        ("resources/a.md", "# a enum type\n## Members\n|Member|\n|-|\n|x|\n".to_owned()),
        (
            "resources/b.md",
            "# a resource type\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|x|String|X.|\n|x|Int32|X.|\n"
                .to_owned(),
        ),
    ]);
    assert_eq!(found, [Code::TypeTwice]);
    let (_, found) = of_drafts(&[Draft { name: "a", properties: &["|x|String|X.|", "|x|Int32|X.|"], ..EMPTY }]);
    assert_eq!(found, [Code::DuplicateProperty]);
}

#[test]
fn of_several_pages_the_one_named_like_the_type_describes_it() {
    let page = |said: &str, row: &str| {
        format!(
            "# lamp resource type\n\nNamespace: microsoft.graph\n\n{said}\n\n## Properties\n\n|Property|Type|Description|\n|-|-|-|\n{row}\n"
        )
    };
    let (types, _) = read(&[
        (
            "resources/a-lamp.md",
            page("Not yet documented.", "|shade|String|Not yet documented.|\n|owner|String|Whose.|"),
        ),
        ("resources/lamp.md", page("It gives light.", "|shade|String|Around it.|")),
    ]);
    let lamp = ty(&types, "lamp");
    assert_eq!(&*lamp.description[0].markdown, "It gives light.");
    assert_eq!(&*lamp.properties[0].description.as_ref().unwrap().markdown, "Around it.");
    assert_eq!(names(lamp), ["shade", "owner"]);
    let pages: Vec<&str> = lamp.pages.iter().map(|page| page.as_str()).collect();
    assert_eq!(
        (lamp.source.page.as_str(), pages),
        ("resources/lamp.md", vec!["resources/lamp.md", "resources/a-lamp.md"])
    );
    let (types, _) = read(&[
        ("resources/a-lamp.md", page("Not yet documented.", "|shade|String|A.|")),
        ("resources/b-lamp.md", page("It gives light where it is dark.", "|shade|String|B.|")),
    ]);
    assert_eq!(ty(&types, "lamp").source.page.as_str(), "resources/b-lamp.md");
}
