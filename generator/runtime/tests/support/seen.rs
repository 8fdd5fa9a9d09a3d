//! A tracer and a log that keep all that they are told.

use std::borrow::Cow;
use std::fmt::{Debug, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use graph_client::azure_core::http::{ClientOptions, Context, InstrumentationOptions, Request as HttpRequest};
use graph_client::azure_core::tracing::{
    AsAny, Attribute, AttributeValue, Span, SpanGuard, SpanKind, SpanStatus, Tracer, TracerProvider,
};
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};

/// Everything that was logged, put on a span, or added to it by a test, as text; and the names of the spans that were
/// begun.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    level: LevelFilter,
    text: Arc<Mutex<String>>,
    spans: Arc<Mutex<Vec<String>>>,
}

impl Default for Seen {
    fn default() -> Self {
        Self::at(LevelFilter::TRACE)
    }
}

impl Seen {
    /// Of logs, only those of a level and above it.
    pub(crate) fn at(level: LevelFilter) -> Self {
        Self { level, text: Arc::default(), spans: Arc::default() }
    }

    pub(crate) fn add(&self, what: &dyn Debug) {
        writeln!(self.text.lock().unwrap(), "{what:?}").unwrap();
    }

    pub(crate) fn text(&self) -> String {
        self.text.lock().unwrap().clone()
    }

    pub(crate) fn spans(&self) -> Vec<String> {
        self.spans.lock().unwrap().clone()
    }

    /// Options of a client that it traces.
    pub(crate) fn options(&self) -> ClientOptions {
        ClientOptions {
            instrumentation: InstrumentationOptions { tracer_provider: Some(Arc::new(self.clone())) },
            ..Default::default()
        }
    }
}

struct Fields<'a>(&'a Seen);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.add(&format_args!("{field}: {value:?}"));
    }
}

/// An event in one line.
struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}: {value:?}").unwrap();
    }
}

impl tracing::Subscriber for Seen {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        *metadata.level() <= self.level
    }
    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.level)
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Fields(self));
        static NEXT: AtomicUsize = AtomicUsize::new(1);
        Id::from_u64(NEXT.fetch_add(1, Ordering::Relaxed) as u64)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Fields(self));
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        let (level, target) = (event.metadata().level(), event.metadata().target());
        let mut message = Message(format!("{level} {target}"));
        event.record(&mut message);
        self.add(&format_args!("{}", message.0));
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

impl TracerProvider for Seen {
    fn get_tracer(&self, _: Option<&'static str>, _: &'static str, _: Option<&'static str>) -> Arc<dyn Tracer> {
        Arc::new(self.clone())
    }
}

impl Tracer for Seen {
    fn start_span(&self, name: Cow<'static, str>, _: SpanKind, attributes: Vec<Attribute>) -> Arc<dyn Span> {
        self.add(&format_args!("span {name} {attributes:?}"));
        self.spans.lock().unwrap().push(name.into_owned());
        Arc::new(self.clone())
    }
    fn start_span_with_parent(
        &self,
        name: Cow<'static, str>,
        kind: SpanKind,
        attributes: Vec<Attribute>,
        _: Arc<dyn Span>,
    ) -> Arc<dyn Span> {
        self.start_span(name, kind, attributes)
    }
    fn namespace(&self) -> Option<&'static str> {
        None
    }
}

impl AsAny for Seen {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Span for Seen {
    fn is_recording(&self) -> bool {
        true
    }
    fn span_id(&self) -> [u8; 8] {
        [0; 8]
    }
    fn end(&self) {}
    fn set_status(&self, status: SpanStatus) {
        self.add(&status);
    }
    fn set_attribute(&self, key: &'static str, value: AttributeValue) {
        self.add(&(key, value));
    }
    fn record_error(&self, error: &dyn std::error::Error) {
        self.add(&format_args!("{error} {error:?}"));
    }
    fn set_current(&self, _: &Context) -> Box<dyn SpanGuard> {
        Box::new(Self::default())
    }
    fn propagate_headers(&self, _: &mut HttpRequest) {}
}

impl SpanGuard for Seen {
    fn end(self) {}
}
