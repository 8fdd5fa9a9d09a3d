//! Hides the findings that a maintainer knows.

use super::Problem;
use super::corrections::Silence;
use crate::diagnostics::Diagnostic;

/// Takes the silenced findings out of each version's; the problems are the rules that hide nothing.
pub fn silence(rules: &[Silence], versions: &mut [(String, Vec<Diagnostic>)]) -> Vec<Problem> {
    rules.iter().filter(|rule| hide(rule, versions) == 0).map(stale).collect()
}

fn hide(rule: &Silence, versions: &mut [(String, Vec<Diagnostic>)]) -> usize {
    let mut hidden = 0;
    for (name, findings) in versions {
        if rule.version.as_ref().is_none_or(|version| version == name) {
            let before = findings.len();
            findings.retain(|finding| !matches(rule, finding));
            hidden += before - findings.len();
        }
    }
    hidden
}

fn matches(rule: &Silence, finding: &Diagnostic) -> bool {
    finding.code == rule.code.get_ref().0
        && rule.page.as_ref().is_none_or(|page| page == finding.page.as_str())
        && rule.contains.as_ref().is_none_or(|words| finding.message.contains(words))
}

fn stale(rule: &Silence) -> Problem {
    let name = rule.code.get_ref().0;
    let message =
        format!("this no longer applies: these docs have no finding `{name}` that it hides; take the correction out");
    Problem { version: rule.version.clone(), ..Problem::new(rule.code.span(), message) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::diagnostics::Code;
    use crate::source::PageId;

    #[test]
    fn only_what_a_rule_means_is_hidden() {
        let text = "[[silence]]\ncode = 'torn-row'\npage = 'api/a.md'\ncontains = 'short'\nreason = 'known'\n\
                    [[silence]]\ncode = 'bad-annotation'\nversion = 'beta'\nreason = 'known'";
        let rules = Config::parse(text).unwrap().corrections.silence;
        let finding = |code, page: &str| Diagnostic::new(code, &PageId::new(page), 0..1, "a short row");
        let findings = vec![
            finding(Code::TornRow, "api/a.md"),
            finding(Code::TornRow, "api/b.md"),
            finding(Code::BadAnnotation, "api/a.md"),
        ];
        let mut versions = [("v1.0".to_owned(), findings)];
        let problems = silence(&rules, &mut versions);
        assert_eq!(versions[0].1.len(), 2);
        assert_eq!(problems.len(), 1);
        assert_eq!(&text[problems[0].span.clone()], "'bad-annotation'");
        assert!(problems[0].message.contains("no longer applies"));
    }
}
