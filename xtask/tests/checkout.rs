//! `--docs` takes a checkout of Microsoft's docs repository as it is.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use support::{Docs, files, operation, resource, xtask};

#[test]
fn the_root_of_a_checkout_gives_all_versions_and_its_revision() {
    let (docs, dir) = (Docs::new(), tempfile::tempdir().unwrap());
    // As there: versions in `api-reference`, what all of them include beside them, and much else around it.
    fs::create_dir(docs.root.join("api-reference")).unwrap();
    fs::rename(docs.root.join("v1.0"), docs.root.join("api-reference/v1.0")).unwrap();
    let table = |name: &str| format!("|Permission type|Permissions|\n|-|-|\n|Application|{name}|\n");
    docs.put("api-reference/includes/lamps.md", &table("Lamp.Read.All"));
    docs.put("api-reference/v1.0/includes/permissions/cats.md", &table("Cat.Read.All"));
    let get = |request: &str, name: &str, include: &str| {
        let part = format!("## Permissions\n\n[!INCLUDE [permissions]({include})]\n\n## HTTP request");
        operation(&format!("Get {name}"), request, name).replace("## HTTP request", &part)
    };
    for version in ["v1.0", "beta"] {
        let lamps = get("GET /lamps/{id}", "lamp", "../../includes/lamps.md");
        docs.put(&format!("api-reference/{version}/api/lamp-get.md"), &lamps);
    }
    let cats = get("GET /cats/{id}", "cat", "../includes/permissions/cats.md");
    docs.put("api-reference/v1.0/api/cat-get.md", &cats);
    docs.put("api-reference/beta/resources/lamp.md", &resource("lamp", "|id|String|The key.|\n"));
    docs.put("concepts/api/overview.md", &operation("Get nothing", "GET /nothing/{id}", "lamp"));
    docs.put("README.md", "# Docs\n");
    let commit = docs.commit();

    let out = dir.path().join("crate");
    let arguments = ["codegen", "--quiet", "--docs", docs.path(), "--out", out.to_str().unwrap()];
    xtask(&arguments);
    let made = files(&out);
    let has = |path: &str, text: &str| assert!(made[path].contains(text), "`{text}` is not in {path}: {}", made[path]);
    has("src/v1/lamps.rs", "`Lamp.Read.All`");
    has("src/beta/lamps.rs", "`Lamp.Read.All`");
    has("src/v1/cats.rs", "`Cat.Read.All`");
    assert!(!made.keys().any(|path| path.contains("nothing")), "{:?}", made.keys());
    ["Cargo.toml", "README.md", "src/lib.rs"].into_iter().for_each(|path| has(path, &commit));

    // The next revision is another crate, and `diff` takes the root too.
    docs.edit("api-reference/v1.0/resources/cat.md", "|owner|String|Who feeds it.|\n", "");
    let next = docs.commit();
    xtask(&arguments);
    assert!(files(&out)["src/lib.rs"].contains(&next));
    let text = xtask(&["diff", "--quiet", "--docs", docs.path(), "HEAD~1..HEAD"]);
    assert!(text.contains("v1.0: property `microsoft.graph.cat/owner` is gone"), "{text}");
}
