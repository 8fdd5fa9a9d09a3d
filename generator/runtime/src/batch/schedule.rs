//! Which requests of a batch are sent next.

use std::time::Duration;

use crate::RetrySettings;

/// The service takes so many requests in one.
const MOST: usize = 20;

/// The requests that have no answer yet. Its clock only counts what was waited: it cannot jump.
pub(crate) struct Schedule {
    requests: Vec<Planned>,
    clock: Duration,
}

struct Planned {
    version: &'static str,
    /// Positions of requests before it.
    after: Vec<usize>,
    state: State,
    retries: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// To be sent at this time or later.
    Open(Duration),
    Succeeded,
    Failed,
}

/// What to do next.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Send these in one.
    Send(Vec<usize>),
    /// Wait so long.
    Wait(Duration),
    /// This one cannot be sent, as one that it depends on failed.
    Orphan(usize),
    /// All have their answers.
    Done,
}

impl Schedule {
    pub(crate) fn new(requests: impl Iterator<Item = (&'static str, Vec<usize>)>) -> Self {
        let planned = |(version, after)| Planned { version, after, state: State::Open(Duration::ZERO), retries: 0 };
        Self { requests: requests.map(planned).collect(), clock: Duration::ZERO }
    }

    pub(crate) fn answered(&mut self, index: usize, succeeded: bool) {
        self.requests[index].state = if succeeded { State::Succeeded } else { State::Failed };
    }

    /// Whether a request is to be sent, for the first time or again.
    pub(crate) fn is_open(&self, index: usize) -> bool {
        matches!(self.requests[index].state, State::Open(_))
    }

    /// The wait before a request is sent again; none where it is not to be.
    pub(crate) fn retry(
        &self,
        index: usize,
        settings: &RetrySettings,
        asked: Option<Duration>,
        random: f64,
    ) -> Option<Duration> {
        settings.wait(self.requests[index].retries, asked, self.clock, random)
    }

    /// Has a request sent again after a wait.
    pub(crate) fn later(&mut self, index: usize, wait: Duration) {
        let at = self.clock.saturating_add(wait);
        let planned = &mut self.requests[index];
        planned.state = State::Open(at);
        planned.retries += 1;
    }

    /// Has a request sent again once those before it are answered.
    pub(crate) fn again(&mut self, index: usize) {
        self.requests[index].state = State::Open(Duration::ZERO);
    }

    pub(crate) fn waited(&mut self, wait: Duration) {
        self.clock = self.clock.saturating_add(wait);
    }

    pub(crate) fn next(&self) -> Next {
        let mut chunk: Vec<usize> = Vec::new();
        let mut soonest: Option<Duration> = None;
        for (index, planned) in self.requests.iter().enumerate() {
            let State::Open(at) = planned.state else { continue };
            if planned.after.iter().any(|after| self.requests[*after].state == State::Failed) {
                return Next::Orphan(index);
            }
            if at > self.clock {
                let wait = at.saturating_sub(self.clock);
                soonest = Some(soonest.map_or(wait, |soonest| soonest.min(wait)));
                continue;
            }
            let fits = chunk.first().is_none_or(|first| self.requests[*first].version == planned.version);
            let done = |after: &usize| chunk.contains(after) || self.requests[*after].state == State::Succeeded;
            if fits && chunk.len() < MOST && planned.after.iter().all(done) {
                chunk.push(index);
            }
        }
        match soonest {
            _ if !chunk.is_empty() => Next::Send(chunk),
            Some(wait) => Next::Wait(wait),
            None => Next::Done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schedule(requests: &[(&'static str, &[usize])]) -> Schedule {
        Schedule::new(requests.iter().map(|(version, after)| (*version, after.to_vec())))
    }

    fn send(chunk: impl IntoIterator<Item = usize>) -> Next {
        Next::Send(chunk.into_iter().collect())
    }

    #[test]
    fn twenty_go_together_and_versions_do_not_mix() {
        let mut plan = schedule(&[("v1.0", &[] as &[usize]); 41]);
        for chunk in [0..20, 20..40, 40..41] {
            assert_eq!(plan.next(), send(chunk.clone()));
            chunk.for_each(|index| plan.answered(index, true));
        }
        assert_eq!(plan.next(), Next::Done);
        let mut plan = schedule(&[("v1.0", &[]), ("beta", &[0]), ("v1.0", &[])]);
        assert_eq!(plan.next(), send([0, 2]));
        plan.answered(0, true);
        plan.answered(2, true);
        assert_eq!(plan.next(), send([1]));
        assert_eq!(schedule(&[]).next(), Next::Done);
    }

    #[test]
    fn what_depends_on_others_goes_with_or_after_them() {
        let mut plan = schedule(&[("v1.0", &[]), ("v1.0", &[0]), ("v1.0", &[1]), ("v1.0", &[])]);
        assert_eq!(plan.next(), send(0..4));
        plan.later(0, Duration::from_secs(5));
        plan.again(1);
        plan.again(2);
        plan.answered(3, true);
        assert_eq!(plan.next(), Next::Wait(Duration::from_secs(5)));
        plan.waited(Duration::from_secs(5));
        assert_eq!(plan.next(), send([0, 1, 2]));
        plan.answered(0, false);
        assert_eq!(plan.next(), Next::Orphan(1));
        plan.answered(1, false);
        assert_eq!(plan.next(), Next::Orphan(2));
        plan.answered(2, false);
        assert_eq!(plan.next(), Next::Done);
    }

    #[test]
    fn what_was_throttled_does_not_hold_up_the_others() {
        let mut plan = schedule(&[("v1.0", &[] as &[usize]); 21]);
        (1..20).for_each(|index| plan.answered(index, true));
        plan.later(0, Duration::from_secs(5));
        assert_eq!(plan.next(), send([20]));
        plan.answered(20, true);
        assert_eq!(plan.next(), Next::Wait(Duration::from_secs(5)));
        let settings = RetrySettings { max_retries: 1, ..RetrySettings::default() };
        assert_eq!(plan.retry(0, &settings, None, 1.0), None, "it was sent again once");
        assert!(plan.retry(1, &settings, None, 1.0).is_some());
    }
}
