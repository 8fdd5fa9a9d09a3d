//! A limit to the time that a future may take.

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};

/// The future's output, or none if the time is over first: then the future is dropped.
pub(crate) async fn within<T>(limit: Option<Duration>, future: impl Future<Output = T>) -> Option<T> {
    let Some(limit) = limit else { return Some(future.await) };
    // Longer than a clock can count is no limit.
    let Ok(limit) = azure_core::time::Duration::try_from(limit) else { return Some(future.await) };
    match select(pin!(future), pin!(azure_core::sleep(limit))).await {
        Either::Left((output, _)) => Some(output),
        Either::Right(((), _)) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;

    #[tokio::test]
    async fn what_is_ready_is_given_and_what_is_not_is_dropped() {
        assert_eq!(within(Some(Duration::ZERO), ready(7)).await, Some(7));
        assert_eq!(within(None, ready(7)).await, Some(7));
        assert_eq!(within(Some(Duration::MAX), ready(7)).await, Some(7));
        assert_eq!(within(Some(Duration::from_millis(1)), pending::<u8>()).await, None);
    }
}
