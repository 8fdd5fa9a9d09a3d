//! The version that a change asks for, by semantic versioning as cargo reads it.
//!
//! | level | from 1.0.0 on | before |
//! |---|---|---|
//! | breaking | 1.2.3 → 2.0.0 | 0.2.3 → 0.3.0 |
//! | addition | 1.2.3 → 1.3.0 | 0.2.3 → 0.2.4 |
//! | documentation | 1.2.3 → 1.2.4 | 0.2.3 → 0.2.4 |

use super::Level;
use semver::Version;

/// The next version after changes of a level; the same one where nothing changed.
///
/// ```
/// use graph_codegen::diff::{Level, bump};
/// let next = bump::next(&"0.2.3".parse()?, Some(Level::Breaking));
/// assert_eq!(next.to_string(), "0.3.0");
/// # Ok::<(), semver::Error>(())
/// ```
pub fn next(version: &Version, level: Option<Level>) -> Version {
    let Some(level) = level else { return version.clone() };
    let Version { major, minor, patch, .. } = *version;
    // 0.0.x promises nothing from one version to the next.
    match (level, major, minor) {
        (Level::Breaking, 0, 0) => Version::new(0, 0, patch + 1),
        (Level::Breaking, 0, _) => Version::new(0, minor + 1, 0),
        (Level::Breaking, _, _) => Version::new(major + 1, 0, 0),
        (Level::Addition, 1.., _) => Version::new(major, minor + 1, 0),
        (Level::Addition, 0, _) | (Level::Documentation, _, _) => Version::new(major, minor, patch + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_rise_as_cargo_reads_them() {
        let next = |from: &str, level| next(&from.parse().unwrap(), level).to_string();
        assert_eq!(next("1.2.3", Some(Level::Breaking)), "2.0.0");
        assert_eq!(next("1.2.3", Some(Level::Addition)), "1.3.0");
        assert_eq!(next("1.2.3", Some(Level::Documentation)), "1.2.4");
        assert_eq!(next("0.2.3", Some(Level::Breaking)), "0.3.0");
        assert_eq!(next("0.2.3", Some(Level::Addition)), "0.2.4");
        assert_eq!(next("0.0.3", Some(Level::Breaking)), "0.0.4");
        assert_eq!(next("0.2.3-rc.1", None), "0.2.3-rc.1");
    }
}
