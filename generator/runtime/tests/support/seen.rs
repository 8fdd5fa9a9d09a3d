//! A tracer that keeps all that it is told.

use std::borrow::Cow;
use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use graph_client::azure_core::http::{ClientOptions, Context, InstrumentationOptions, Request as HttpRequest};
use graph_client::azure_core::tracing::{
    AsAny, Attribute, AttributeValue, Span, SpanGuard, SpanKind, SpanStatus, Tracer, TracerProvider,
};

/// Everything that was put on a span, or added to it by a test, as text; and the names of the spans that were begun.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    text: Arc<Mutex<String>>,
    spans: Arc<Mutex<Vec<String>>>,
}

impl Seen {
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
