//! What a request answers with, which decides what can be asked of it.

use std::marker::PhantomData;

use azure_core::Bytes;

use crate::delta::Change;
use crate::model::{ElementCodec, Payload, ReadError, read};
use crate::page::Page;
use crate::page_body::read_page;
use crate::send::Reply;
use crate::text::read_json;

/// One resource or value: `.await` gives a `T`. It can be given `select` and `expand`.
pub struct Get<T>(PhantomData<fn() -> T>);

/// A collection that comes in pages: `.await` gives the first [`Page`], `pages()` and `items()` follow them all.
///
/// What cannot apply does not compile: a single resource has no pages.
///
/// ```compile_fail,E0599
/// # fn compiles(request: graph_client::Request<graph_client::Get<i64>>) {
/// request.items();
/// # }
/// ```
pub struct List<T>(PhantomData<fn() -> T>);

/// The changes to a collection since a moment: `.await` gives the first [`Page`] of [`Change`]s, `changes()` follows
/// all pages to the link that tells the next changes.
pub struct Delta<T>(PhantomData<fn() -> T>);

/// A change or an action: `.await` gives a `T`, often `()`.
///
/// ```compile_fail,E0599
/// # fn compiles(request: graph_client::Request<graph_client::Send<()>>) {
/// request.filter("id eq '7'");
/// # }
/// ```
pub struct Send<T>(PhantomData<fn() -> T>);

/// Bytes: `.await` gives them all.
///
/// ```compile_fail,E0599
/// # fn compiles(request: graph_client::Request<graph_client::Download>) {
/// request.select(["id"]);
/// # }
/// ```
pub struct Download(());

mod sealed {
    pub trait Sealed {}
    impl<T> Sealed for super::Get<T> {}
    impl<T> Sealed for super::List<T> {}
    impl<T> Sealed for super::Delta<T> {}
    impl<T> Sealed for super::Send<T> {}
    impl Sealed for super::Download {}
}

/// The kinds of request: [`Get`], [`List`], [`Delta`], [`Send`](crate::Send), [`Download`].
pub trait Shape: sealed::Sealed + 'static {
    /// What awaiting the request gives.
    type Output: 'static;

    /// The media type asked for.
    #[doc(hidden)]
    const ACCEPT: &'static str = "application/json";

    #[doc(hidden)]
    fn decode(reply: &Reply) -> Result<Self::Output, ReadError>;
}

/// Requests for resources, of which a part can be asked for: [`Get`], [`List`], [`Delta`].
pub trait Queried: Shape {}

impl<T> Queried for Get<T> where Get<T>: Shape {}
impl<T> Queried for List<T> where List<T>: Shape {}
impl<T> Queried for Delta<T> where Delta<T>: Shape {}

/// Requests for collections: [`List`], [`Delta`].
pub trait Collection: Queried {}

impl<T> Collection for List<T> where List<T>: Shape {}
impl<T> Collection for Delta<T> where Delta<T>: Shape {}

impl<T: Payload> Shape for Get<T> {
    type Output = T;

    fn decode(reply: &Reply) -> Result<T, ReadError> {
        read_json(&reply.headers, &reply.body, read)
    }
}

impl<T: Payload> Shape for Send<T> {
    type Output = T;

    fn decode(reply: &Reply) -> Result<T, ReadError> {
        read_json(&reply.headers, &reply.body, read)
    }
}

impl<T: Payload<Kind: ElementCodec<T>>> Shape for List<T> {
    type Output = Page<T>;

    fn decode(reply: &Reply) -> Result<Page<T>, ReadError> {
        read_page(&reply.body)
    }
}

impl<T: Payload<Kind: ElementCodec<T>>> Shape for Delta<T> {
    type Output = Page<Change<T>>;

    fn decode(reply: &Reply) -> Result<Page<Change<T>>, ReadError> {
        read_page(&reply.body).map(Change::page)
    }
}

impl Shape for Download {
    type Output = Bytes;
    const ACCEPT: &'static str = "*/*";

    fn decode(reply: &Reply) -> Result<Bytes, ReadError> {
        Ok(reply.body.clone())
    }
}
