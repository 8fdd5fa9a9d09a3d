//! How often a request is sent again, and how long is waited before.

use std::time::Duration;

/// When the service throttles or fails, and when the network does: how often a request is sent again.
///
/// - 429, and 503 with `Retry-After`, say that the service did not act: every request is sent again, after the time that
///   the service asks for.
/// - A connection that could not be made is tried again for every request.
/// - After a broken exchange, a timeout, 408, 500, 502, 503 and 504 the service may have acted. Only requests that may
///   be repeated without harm (GET, HEAD, PUT, DELETE) are sent again, after a time that doubles with each retry, with
///   a random part so that clients do not come back together.
/// - The requests of one call share the limits, be they redirected.
/// - A download to a file that breaks off is resumed at most `max_retries` times; each of its requests has the limits
///   for itself.
///
/// ```
/// use std::time::Duration;
/// use graph_client::RetrySettings;
///
/// let patient = RetrySettings { max_retries: 10, max_total: Duration::from_secs(900), ..RetrySettings::default() };
/// assert_eq!(RetrySettings::none().max_retries, 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetrySettings {
    /// How often the requests of one call are sent again. The default is 5.
    pub max_retries: u32,
    /// The wait before the first retry where the service names none. The default is 0.5 seconds.
    pub initial_delay: Duration,
    /// The longest wait where the service names none. The default is 30 seconds.
    pub max_delay: Duration,
    /// The longest `Retry-After` that is waited for; where the service asks for more, its answer is the result, and the
    /// error tells the time. The default is 60 seconds.
    pub max_retry_after: Duration,
    /// No retry begins later than this after the request began, redirects included. The default is 180 seconds.
    ///
    /// It limits when a retry may begin, not how long a try takes: the last may still go on for the client's
    /// [`timeout`](crate::GraphClientBuilder::timeout), and so may the first at each address that the service redirects
    /// to. Of the requests of a [`Batch`](crate::Batch), only the waits count.
    pub max_total: Duration,
}

impl Default for RetrySettings {
    fn default() -> Self {
        Self {
            max_retries: 5,
            initial_delay: Duration::from_millis(500),
            max_delay: Duration::from_secs(30),
            max_retry_after: Duration::from_secs(60),
            max_total: Duration::from_secs(180),
        }
    }
}

impl RetrySettings {
    /// Nothing is sent again.
    pub fn none() -> Self {
        Self { max_retries: 0, ..Self::default() }
    }

    /// The wait before a retry, or none where the request is not to be sent again.
    ///
    /// `retry` counts from 0, `elapsed` is the time since the request began, `random` is from 0 to 1.
    pub(crate) fn wait(&self, retry: u32, asked: Option<Duration>, elapsed: Duration, random: f64) -> Option<Duration> {
        let wait = match asked {
            Some(asked) if asked > self.max_retry_after => return None,
            Some(asked) => asked,
            None => self.backoff(retry, random),
        };
        (retry < self.max_retries && elapsed.saturating_add(wait) <= self.max_total).then_some(wait)
    }

    /// Between half of the full wait and all of it.
    fn backoff(&self, retry: u32, random: f64) -> Duration {
        let doubled = self.initial_delay.saturating_mul(2_u32.saturating_pow(retry));
        doubled.min(self.max_delay).mul_f64(0.5 + 0.5 * random.clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZERO: Duration = Duration::ZERO;

    fn seconds(seconds: f64) -> Option<Duration> {
        Some(Duration::from_secs_f64(seconds))
    }

    #[test]
    fn the_defaults_are_as_documented() {
        let RetrySettings { max_retries, initial_delay, max_delay, max_retry_after, max_total } =
            RetrySettings::default();
        assert_eq!((max_retries, initial_delay), (5, Duration::from_millis(500)));
        let seconds = [max_delay, max_retry_after, max_total].map(|limit| limit.as_secs_f64());
        assert_eq!(seconds, [30.0, 60.0, 180.0]);
        assert_eq!(RetrySettings::none(), RetrySettings { max_retries: 0, ..RetrySettings::default() });
    }

    #[test]
    fn waits_double_up_to_a_limit_with_a_random_half() {
        let settings = RetrySettings { max_retries: 100, ..RetrySettings::default() };
        assert_eq!(settings.wait(0, None, ZERO, 1.0), seconds(0.5));
        assert_eq!(settings.wait(0, None, ZERO, 0.0), seconds(0.25));
        assert_eq!(settings.wait(3, None, ZERO, 1.0), seconds(4.0));
        assert_eq!(settings.wait(50, None, ZERO, 1.0), seconds(30.0));
    }

    #[test]
    fn what_the_service_asks_for_is_kept_to_the_limit() {
        let settings = RetrySettings::default();
        assert_eq!(settings.wait(0, seconds(2.128), ZERO, 0.0), seconds(2.128));
        assert_eq!(settings.wait(4, seconds(60.0), ZERO, 0.0), seconds(60.0));
        assert_eq!(settings.wait(0, seconds(60.1), ZERO, 0.0), None);
        assert_eq!(settings.wait(0, seconds(86400.0), ZERO, 0.0), None);
    }

    #[test]
    fn number_and_time_of_retries_are_limited() {
        let settings = RetrySettings::default();
        assert!(settings.wait(4, None, ZERO, 1.0).is_some());
        assert_eq!(settings.wait(5, None, ZERO, 1.0), None);
        assert_eq!(settings.wait(0, seconds(20.0), Duration::from_secs(161), 1.0), None);
        assert_eq!(RetrySettings::none().wait(0, seconds(1.0), ZERO, 1.0), None);
    }
}
