//! What changed between two states of the docs, as a maintainer asks for it.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use support::{Docs, LAMP, run, text, xtask};

fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&xtask(&[&["diff", "--format", "json"], arguments].concat())).unwrap()
}

#[test]
fn two_trees_are_compared() {
    let (old, new) = (Docs::new(), Docs::new());
    new.edit(LAMP, "|lit|Boolean|", "|lit|String|");
    new.edit(LAMP, "|id|", "|colour|String|Its colour.|\n|id|");
    let out = xtask(&["diff", "--quiet", old.path(), new.path()]);
    let expected = "\
additions and deprecations
  v1.0: property `microsoft.graph.lamp/colour` is new (resources/lamp.md:14)
breaking changes
  v1.0: property `microsoft.graph.lamp/lit` type `Edm.String` instead of `Edm.Boolean` (resources/lamp.md:16)
      `v1::models::Lamp::lit` is `Option<String>`, and was `Option<bool>`

  properties  1 added, 1 changed

0.4.0 after 0.3.1: the heaviest change is of level `breaking`
";
    assert_eq!(out, expected);
    let same = xtask(&["diff", "--quiet", old.path(), old.path()]);
    assert_eq!(same, "Nothing changed.\n");
    let json = json(&[old.path(), new.path()]);
    assert_eq!(json["version"]["to"], "0.4.0");
    assert_eq!(json["counts"]["properties"]["added"], 1);
    assert_eq!(json["changes"][0]["subject"]["property"], "colour");
    let markdown = xtask(&["diff", "--format", "markdown", old.path(), new.path()]);
    assert!(
        markdown.starts_with("## 0.4.0\n\n### Breaking\n\n- v1.0: property `microsoft.graph.lamp/lit`"),
        "{markdown}"
    );
}

#[test]
fn revisions_of_a_checkout_are_compared() {
    let docs = Docs::new();
    let first = docs.commit();
    docs.edit(LAMP, "|lit|Boolean|Is lit.|\n", "");
    docs.commit();
    docs.edit(LAMP, "|id|", "|colour|String|Its colour.|\n|id|");
    let ranges: [&[&str]; 3] = [&["HEAD~1..HEAD"], &["HEAD~1..", "--docs"], &["HEAD~1", "HEAD", "--docs"]];
    for range in ranges {
        let arguments = if range.contains(&"--docs") { range.to_vec() } else { [range, &["--docs"]].concat() };
        let json = json(&[&arguments[..], &[docs.path()]].concat());
        assert_eq!(json["counts"].to_string(), "{\"properties\":{\"removed\":1}}");
    }
    // One revision is compared with the docs as they are, also those of a version alone.
    let version = docs.root.join("v1.0");
    let json = json(&[&first, "--docs", version.to_str().unwrap()]);
    assert_eq!(json["counts"].to_string(), "{\"properties\":{\"added\":1,\"removed\":1}}");
}

#[test]
fn what_is_no_state_of_the_docs_is_said() {
    let docs = Docs::new();
    let refused = |arguments: &[&str]| {
        let output = run(&[&["diff"], arguments].concat());
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr).to_owned()
    };
    assert!(refused(&["nothing", "--docs", docs.path()]).contains("is in no git checkout"));
    docs.commit();
    assert!(refused(&["nothing", "--docs", docs.path()]).contains("neither a folder nor a revision"));
    assert!(refused(&["--docs", docs.path(), "--", "--output=x"]).contains("neither a folder nor a revision"));
    assert!(refused(&["a..b", "c", "--docs", docs.path()]).contains("gives both states already"));
}

#[test]
fn a_changelog_is_written_with_its_version() {
    let (old, docs, out) = (Docs::new(), Docs::new(), tempfile::tempdir().unwrap());
    let out = out.path().join("crate");
    let write = |more: &[&str]| {
        xtask(&[&["codegen", "--quiet", "--docs", docs.path(), "--out", out.to_str().unwrap()], more].concat())
    };
    write(&[]);
    docs.edit(LAMP, "|id|", "|colour|String|Its colour.|\n|id|");
    let changelog = || {
        write(&["--changelog", "--since", old.path()]);
        let settings = fs::read_to_string(docs.root.join("codegen.toml")).unwrap();
        (fs::read_to_string(out.join("CHANGELOG.md")).unwrap(), settings)
    };
    let (log, settings) = changelog();
    assert!(
        log.ends_with("\n## 0.3.2\n\n### Added\n\n- v1.0: property `microsoft.graph.lamp/colour` is new\n"),
        "{log}"
    );
    assert_eq!(settings, "# Ours.\n[crate]\nname = \"lamps\"\nversion = \"0.3.2\" # raised by the tool\n");
    assert!(fs::read_to_string(out.join("Cargo.toml")).unwrap().contains("version = \"0.3.2\""));
    write(&["--check"]);
    // Again, and after a run that was killed before it wrote the settings, or before it wrote the changelog too.
    assert_eq!(changelog(), (log.clone(), settings.clone()));
    docs.edit("codegen.toml", "0.3.2", "0.3.1");
    assert_eq!(changelog(), (log.clone(), settings.clone()));
    docs.edit("codegen.toml", "0.3.2", "0.3.1");
    fs::remove_file(out.join("CHANGELOG.md")).unwrap();
    assert_eq!(changelog(), (log.clone(), settings));
    // The next one stands above it.
    let before = Docs::new();
    before.edit(LAMP, "|id|", "|colour|String|Its colour.|\n|id|");
    docs.edit("v1.0/resources/cat.md", "|owner|String|Who feeds it.|\n", "");
    write(&["--changelog", "--since", before.path()]);
    let both = fs::read_to_string(out.join("CHANGELOG.md")).unwrap();
    let (head, entry) = log.split_once("\n## 0.3.2").unwrap();
    assert!(both.starts_with(&format!("{head}\n## 0.4.0\n\n### Breaking\n")), "{both}");
    assert!(both.ends_with(&format!("\n## 0.3.2{entry}")), "{both}");
}

#[test]
fn a_changelog_counts_from_the_revision_that_the_crate_names() {
    let (docs, out) = (Docs::new(), tempfile::tempdir().unwrap());
    let out = out.path().join("crate");
    let arguments = ["codegen", "--quiet", "--docs", docs.path(), "--out", out.to_str().unwrap()];
    let output = run(&[&arguments[..], &["--changelog"]].concat());
    assert!(text(&output.stderr).contains("say with `--since`"), "{}", text(&output.stderr));
    let first = docs.commit();
    xtask(&arguments);
    let named = |commit: &str, path: &str| fs::read_to_string(out.join(path)).unwrap().contains(commit);
    assert!(["Cargo.toml", "README.md", "src/lib.rs"].into_iter().all(|path| named(&first, path)));
    docs.edit(LAMP, "|id|", "|colour|String|Its colour.|\n|id|");
    let second = docs.commit();
    xtask(&[&arguments[..], &["--changelog"]].concat());
    assert!(fs::read_to_string(out.join("CHANGELOG.md")).unwrap().contains("## 0.3.2\n"));
    assert!(named(&second, "src/lib.rs"));
    let log = fs::read_to_string(out.join("CHANGELOG.md")).unwrap();
    xtask(&[&arguments[..], &["--changelog"]].concat());
    assert_eq!(fs::read_to_string(out.join("CHANGELOG.md")).unwrap(), log);
}

#[test]
fn a_crate_holds_what_is_picked() {
    let (docs, out) = (Docs::new(), tempfile::tempdir().unwrap());
    let out = out.path().join("crate");
    let arguments = ["codegen", "--quiet", "--docs", docs.path(), "--out", out.to_str().unwrap()];
    let models = || {
        let names = fs::read_dir(out.join("src/v1/models")).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names.join(" ")
    };
    xtask(&[&arguments[..], &["--include", "/lamps/**"]].concat());
    assert_eq!(models(), "bulb.rs lamp.rs");
    xtask(&[&arguments[..], &["--include", "/lamps/**", "--include", "cat.md", "--exclude", "bulb"]].concat());
    assert_eq!(models(), "cat.rs lamp.rs");
    docs.edit("codegen.toml", "name =", "include = ['microsoft.graph.bulb']\nname =");
    xtask(&arguments);
    assert_eq!(models(), "bulb.rs");
    let output = run(&[&arguments[..], &["--include", "/dogs/**"]].concat());
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("`/dogs/**` is the path of no operation"), "{}", text(&output.stderr));
    docs.edit("codegen.toml", "microsoft.graph.bulb", "graph/bulb");
    assert!(text(&run(&arguments).stderr).contains("codegen.toml:3:11"), "{}", text(&run(&arguments).stderr));
}
