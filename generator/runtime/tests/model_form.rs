//! What the generator emits for models, by hand: this compiles against the runtime and keeps JSON as it is.
//!
//! One type of each form stands here as generated code has it: a struct with every kind of property, an open type,
//! an enumeration, a set of flags, and an enum over a base type and a type derived from it.

use serde_json::{Value, json};

mod models {
    #![allow(missing_docs, unreachable_pub, dead_code)]

    use graph_client::model as rt;

    #[derive(Default)]
    pub struct Everything {
        pub id: Option<String>,
        pub r#type: Option<String>,
        pub is_on: Option<bool>,
        pub byte: Option<u8>,
        pub signed_byte: Option<i8>,
        pub int16: Option<i16>,
        pub int32: Option<i32>,
        pub int64: Option<i64>,
        pub single: Option<f32>,
        pub double: Option<f64>,
        pub decimal: Option<rt::Decimal>,
        pub moment: Option<rt::OffsetDateTime>,
        pub date: Option<rt::Date>,
        pub time: Option<rt::Time>,
        pub duration: Option<rt::IsoDuration>,
        pub guid: Option<rt::Uuid>,
        pub bytes: Option<Vec<u8>>,
        pub untyped: Option<rt::Value>,
        pub color: Option<Color>,
        pub colors: Option<rt::Flags<Color>>,
        pub nested: Option<Box<Everything>>,
        pub item: Option<AnyItem>,
        pub strings: Option<Vec<String>>,
        pub int64s: Option<Vec<i64>>,
        pub moments: Option<Vec<rt::OffsetDateTime>>,
        pub byte_list: Option<Vec<u8>>,
        pub bytes_list: Option<Vec<Vec<u8>>>,
        pub values: Option<Vec<rt::Value>>,
        pub color_list: Option<Vec<Color>>,
        pub flags_list: Option<Vec<rt::Flags<Color>>>,
        pub models: Option<Vec<Everything>>,
        pub items: Option<Vec<AnyItem>>,
        pub properties: Option<Box<Properties>>,
        pub password: Option<String>,
        #[doc(hidden)]
        pub additional: rt::Additional,
    }

    impl rt::Model for Everything {
        #[inline]
        fn schema(&self) -> &'static rt::Schema {
            static SCHEMA: rt::Schema = rt::Schema::new(
                "microsoft.graph.everything",
                "id type isOn byte signedByte int16 int32 int64 single double decimal moment date time duration guid bytes untyped color colors nested item strings int64s moments byteList bytesList values colorList flagsList models items properties password",
            );
            &SCHEMA
        }
        #[inline]
        fn slot(&self, index: usize) -> rt::Slot<'_> {
            match index {
                0 => rt::Slot::String(&self.id),
                1 => rt::Slot::String(&self.r#type),
                2 => rt::Slot::Boolean(&self.is_on),
                3 => rt::Slot::Byte(&self.byte),
                4 => rt::Slot::SByte(&self.signed_byte),
                5 => rt::Slot::Int16(&self.int16),
                6 => rt::Slot::Int32(&self.int32),
                7 => rt::Slot::Int64(&self.int64),
                8 => rt::Slot::Single(&self.single),
                9 => rt::Slot::Double(&self.double),
                10 => rt::Slot::Decimal(&self.decimal),
                11 => rt::Slot::DateTimeOffset(&self.moment),
                12 => rt::Slot::Date(&self.date),
                13 => rt::Slot::TimeOfDay(&self.time),
                14 => rt::Slot::Duration(&self.duration),
                15 => rt::Slot::Guid(&self.guid),
                16 => rt::Slot::Binary(&self.bytes),
                17 => rt::Slot::Untyped(&self.untyped),
                18 => rt::Slot::Enum(&self.color),
                19 => rt::Slot::Flags(&self.colors),
                20 => rt::Slot::Model(&self.nested),
                21 => rt::Slot::Any(&self.item),
                22 => rt::Slot::StringList(&self.strings),
                23 => rt::Slot::Int64List(&self.int64s),
                24 => rt::Slot::DateTimeOffsetList(&self.moments),
                25 => rt::Slot::ByteList(&self.byte_list),
                26 => rt::Slot::BinaryList(&self.bytes_list),
                27 => rt::Slot::UntypedList(&self.values),
                28 => rt::Slot::EnumList(&self.color_list),
                29 => rt::Slot::FlagsList(&self.flags_list),
                30 => rt::Slot::ModelList(&self.models),
                31 => rt::Slot::AnyList(&self.items),
                32 => rt::Slot::Model(&self.properties),
                33 => rt::Slot::String(&self.password),
                _ => rt::Slot::Additional(&self.additional),
            }
        }
        #[inline]
        fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
            match index {
                0 => rt::SlotMut::String(&mut self.id),
                1 => rt::SlotMut::String(&mut self.r#type),
                2 => rt::SlotMut::Boolean(&mut self.is_on),
                3 => rt::SlotMut::Byte(&mut self.byte),
                4 => rt::SlotMut::SByte(&mut self.signed_byte),
                5 => rt::SlotMut::Int16(&mut self.int16),
                6 => rt::SlotMut::Int32(&mut self.int32),
                7 => rt::SlotMut::Int64(&mut self.int64),
                8 => rt::SlotMut::Single(&mut self.single),
                9 => rt::SlotMut::Double(&mut self.double),
                10 => rt::SlotMut::Decimal(&mut self.decimal),
                11 => rt::SlotMut::DateTimeOffset(&mut self.moment),
                12 => rt::SlotMut::Date(&mut self.date),
                13 => rt::SlotMut::TimeOfDay(&mut self.time),
                14 => rt::SlotMut::Duration(&mut self.duration),
                15 => rt::SlotMut::Guid(&mut self.guid),
                16 => rt::SlotMut::Binary(&mut self.bytes),
                17 => rt::SlotMut::Untyped(&mut self.untyped),
                18 => rt::SlotMut::Enum(&mut self.color),
                19 => rt::SlotMut::Flags(&mut self.colors),
                20 => rt::SlotMut::Model(&mut self.nested),
                21 => rt::SlotMut::Any(&mut self.item),
                22 => rt::SlotMut::StringList(&mut self.strings),
                23 => rt::SlotMut::Int64List(&mut self.int64s),
                24 => rt::SlotMut::DateTimeOffsetList(&mut self.moments),
                25 => rt::SlotMut::ByteList(&mut self.byte_list),
                26 => rt::SlotMut::BinaryList(&mut self.bytes_list),
                27 => rt::SlotMut::UntypedList(&mut self.values),
                28 => rt::SlotMut::EnumList(&mut self.color_list),
                29 => rt::SlotMut::FlagsList(&mut self.flags_list),
                30 => rt::SlotMut::ModelList(&mut self.models),
                31 => rt::SlotMut::AnyList(&mut self.items),
                32 => rt::SlotMut::Model(&mut self.properties),
                33 => rt::SlotMut::String(&mut self.password),
                _ => rt::SlotMut::Additional(&mut self.additional),
            }
        }
    }

    /// For brevity here only; the generator writes these impls out.
    macro_rules! forward {
        ($($name:ident)*) => {$(
            impl Clone for $name {
                #[inline]
                fn clone(&self) -> Self {
                    rt::clone(self)
                }
            }
            impl PartialEq for $name {
                #[inline]
                fn eq(&self, other: &Self) -> bool {
                    rt::eq(self, other)
                }
            }
            impl std::fmt::Debug for $name {
                #[inline]
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    rt::debug(self, f)
                }
            }
            impl rt::Serialize for $name {
                #[inline]
                fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    rt::serialize(self, serializer)
                }
            }
            impl<'de> rt::Deserialize<'de> for $name {
                #[inline]
                fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    rt::deserialize(deserializer)
                }
            }
            impl rt::Payload for $name {
                type Kind = rt::kind::Model;
            }
        )*};
    }
    forward!(Everything Properties Item FileItem);

    #[derive(Default)]
    pub struct Properties {
        #[doc(hidden)]
        pub additional: rt::Additional,
    }

    impl rt::Model for Properties {
        #[inline]
        fn schema(&self) -> &'static rt::Schema {
            static SCHEMA: rt::Schema = rt::Schema::new("microsoft.graph.properties", "");
            &SCHEMA
        }
        #[inline]
        fn slot(&self, _: usize) -> rt::Slot<'_> {
            rt::Slot::Additional(&self.additional)
        }
        #[inline]
        fn slot_mut(&mut self, _: usize) -> rt::SlotMut<'_> {
            rt::SlotMut::Additional(&mut self.additional)
        }
    }

    impl Properties {
        /// An empty value, to be filled by `with`.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
        /// Adds a property that the type does not declare.
        #[inline]
        pub fn with(mut self, name: impl Into<String>, value: impl Into<rt::OpenValue>) -> Self {
            self.additional.set(name, value);
            self
        }
        /// Sets a property that the type does not declare.
        #[inline]
        pub fn set(&mut self, name: impl Into<String>, value: impl Into<rt::OpenValue>) {
            self.additional.set(name, value);
        }
        /// The value of a property that the type does not declare.
        #[inline]
        pub fn get(&self, name: &str) -> Option<&rt::Value> {
            self.additional.get(name)
        }
    }

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Color {
        Red,
        LightBlue,
        Other(String),
    }
    impl rt::Enumeration for Color {
        #[inline]
        fn from_name(name: &str) -> Self {
            match name {
                "red" => Self::Red,
                "lightBlue" => Self::LightBlue,
                other => Self::Other(String::from(other)),
            }
        }
        #[inline]
        fn as_str(&self) -> &str {
            match self {
                Self::Red => "red",
                Self::LightBlue => "lightBlue",
                Self::Other(other) => other,
            }
        }
    }
    impl rt::Serialize for Color {
        #[inline]
        fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            rt::serialize_enum(self, serializer)
        }
    }
    impl<'de> rt::Deserialize<'de> for Color {
        #[inline]
        fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            rt::deserialize_enum(deserializer)
        }
    }
    impl rt::Payload for Color {
        type Kind = rt::kind::Enum;
    }

    #[derive(Default)]
    pub struct Item {
        pub id: Option<String>,
        #[doc(hidden)]
        pub additional: rt::Additional,
    }

    impl rt::Model for Item {
        #[inline]
        fn schema(&self) -> &'static rt::Schema {
            static SCHEMA: rt::Schema = rt::Schema::new("microsoft.graph.item", "id");
            &SCHEMA
        }
        #[inline]
        fn slot(&self, index: usize) -> rt::Slot<'_> {
            match index {
                0 => rt::Slot::String(&self.id),
                _ => rt::Slot::Additional(&self.additional),
            }
        }
        #[inline]
        fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
            match index {
                0 => rt::SlotMut::String(&mut self.id),
                _ => rt::SlotMut::Additional(&mut self.additional),
            }
        }
    }

    #[derive(Default)]
    pub struct FileItem {
        pub id: Option<String>,
        pub content_bytes: Option<Vec<u8>>,
        pub parent: Option<AnyItem>,
        #[doc(hidden)]
        pub additional: rt::Additional,
    }

    impl rt::Model for FileItem {
        #[inline]
        fn schema(&self) -> &'static rt::Schema {
            static SCHEMA: rt::Schema = rt::Schema::new("microsoft.graph.fileItem", "id contentBytes parent");
            &SCHEMA
        }
        #[inline]
        fn slot(&self, index: usize) -> rt::Slot<'_> {
            match index {
                0 => rt::Slot::String(&self.id),
                1 => rt::Slot::Binary(&self.content_bytes),
                2 => rt::Slot::Any(&self.parent),
                _ => rt::Slot::Additional(&self.additional),
            }
        }
        #[inline]
        fn slot_mut(&mut self, index: usize) -> rt::SlotMut<'_> {
            match index {
                0 => rt::SlotMut::String(&mut self.id),
                1 => rt::SlotMut::Binary(&mut self.content_bytes),
                2 => rt::SlotMut::Any(&mut self.parent),
                _ => rt::SlotMut::Additional(&mut self.additional),
            }
        }
    }

    pub enum AnyItem {
        Item(Box<Item>),
        FileItem(Box<FileItem>),
    }
    impl rt::Polymorphic for AnyItem {
        #[inline]
        fn types(&self) -> &'static [&'static str] {
            &["microsoft.graph.item", "microsoft.graph.fileItem"]
        }
        #[inline]
        fn select(&mut self, index: usize) {
            *self = match index {
                1 => Self::FileItem(Box::default()),
                _ => Self::Item(Box::default()),
            };
        }
        #[inline]
        fn model(&self) -> &dyn rt::Model {
            match self {
                Self::Item(model) => &**model,
                Self::FileItem(model) => &**model,
            }
        }
        #[inline]
        fn model_mut(&mut self) -> &mut dyn rt::Model {
            match self {
                Self::Item(model) => &mut **model,
                Self::FileItem(model) => &mut **model,
            }
        }
    }
    impl Default for AnyItem {
        #[inline]
        fn default() -> Self {
            Self::Item(Box::default())
        }
    }
    impl From<Item> for AnyItem {
        #[inline]
        fn from(model: Item) -> Self {
            Self::Item(Box::new(model))
        }
    }
    impl From<FileItem> for AnyItem {
        #[inline]
        fn from(model: FileItem) -> Self {
            Self::FileItem(Box::new(model))
        }
    }
    impl Clone for AnyItem {
        #[inline]
        fn clone(&self) -> Self {
            rt::clone_any(self)
        }
    }
    impl PartialEq for AnyItem {
        #[inline]
        fn eq(&self, other: &Self) -> bool {
            rt::eq_any(self, other)
        }
    }
    impl std::fmt::Debug for AnyItem {
        #[inline]
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            rt::debug_any(self, f)
        }
    }
    impl rt::Serialize for AnyItem {
        #[inline]
        fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            rt::serialize_any(self, serializer)
        }
    }
    impl<'de> rt::Deserialize<'de> for AnyItem {
        #[inline]
        fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            rt::deserialize_any(deserializer)
        }
    }
    impl rt::Payload for AnyItem {
        type Kind = rt::kind::Any;
    }
}

use graph_client::model::{self, Additional, Flags, Model, ReadErrorKind};
use models::{AnyItem, Color, Everything, FileItem, Item, Properties};

fn whole() -> Value {
    json!({
        "@odata.etag": "W/\"7\"",
        "id": "a",
        "type": "keyword",
        "isOn": true,
        "byte": 255,
        "signedByte": -128,
        "int16": -32768,
        "int32": 2147483647,
        "int64": i64::MIN,
        "single": 1.5,
        "double": "-INF",
        "decimal": 12.25,
        "moment": "2021-06-01T09:30:00.1234567Z",
        "date": "2021-06-01",
        "time": "09:30:00.5",
        "duration": "P1DT2H",
        "guid": "2f9d7c3e-7b1a-4c55-9d2e-0a1b2c3d4e5f",
        "bytes": "+/8=",
        "untyped": {"z": [1, null], "a": "b"},
        "color": "lightBlue",
        "colors": "red,lightBlue",
        "nested": {"id": null, "nested": {"color": "ultraviolet"}},
        "item": {"@odata.type": "#microsoft.graph.fileItem", "id": "f", "contentBytes": "AAE="},
        "strings": ["x", ""],
        "int64s": [1, 2],
        "moments": ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"],
        "byteList": [0, 255],
        "bytesList": ["AA==", ""],
        "values": [1, "two", {"three": 3}],
        "colorList": ["red", "other"],
        "flagsList": ["red", "red,lightBlue"],
        "models": [{}, {"id": "m"}],
        "items": [
            {"id": "plain"},
            {"@odata.type": "#microsoft.graph.fileItem", "contentBytes": "AAE="},
            {"@odata.type": "#microsoft.graph.newItem", "id": "n", "shiny": true}
        ],
        "properties": {"tags@odata.type": "Collection(String)", "tags": ["red"], "title": "t"},
        "members@odata.bind": ["https://graph.microsoft.com/v1.0/users/7"],
        "unknown": {"kept": [true]}
    })
}

#[test]
fn json_is_kept_as_it_is() {
    let text = serde_json::to_string(&whole()).unwrap();
    let read: Everything = model::read(text.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(model::write(&read).unwrap()).unwrap(), text);
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Everything>(&text).unwrap()).unwrap(), text);
    assert_eq!(serde_json::to_value(serde_json::from_value::<Everything>(whole()).unwrap()).unwrap(), whole());
}

#[test]
fn values_are_typed() {
    let read: Everything = serde_json::from_value(whole()).unwrap();
    assert_eq!(read.r#type.as_deref(), Some("keyword"));
    assert_eq!(read.double, Some(f64::NEG_INFINITY));
    assert_eq!(read.bytes, Some(vec![0xfb, 0xff]));
    assert_eq!(read.color, Some(Color::LightBlue));
    assert_eq!(read.colors, Some(Flags::from([Color::LightBlue, Color::Red])));
    assert_eq!(read.color_list, Some(vec![Color::Red, Color::Other("other".into())]));
    let items = read.items.unwrap();
    assert!(matches!(&items[0], AnyItem::Item(item) if item.id.as_deref() == Some("plain")));
    assert!(matches!(&items[1], AnyItem::FileItem(file) if file.content_bytes == Some(vec![0, 1])));
    assert!(matches!(&items[2], AnyItem::Item(item) if item.additional.get("shiny") == Some(&true.into())));
    let nested = read.nested.unwrap();
    assert!(nested.is_null(|nested| &nested.id));
    assert!(!nested.is_null(|nested| &nested.strings));
}

#[test]
fn clone_is_equal_and_each_change_is_seen() {
    let read: Everything = serde_json::from_value(whole()).unwrap();
    assert_eq!(read.clone(), read);
    let Value::Object(entries) = whole() else { panic!("an object") };
    for name in entries.keys() {
        let mut less = entries.clone();
        less.remove(name);
        let less: Everything = serde_json::from_value(Value::Object(less)).unwrap();
        assert_ne!(less, read, "{name}");
        let mut null = entries.clone();
        null.insert(name.clone(), Value::Null);
        let null: Everything = serde_json::from_value(Value::Object(null)).unwrap();
        assert_ne!(null, read, "{name}");
        assert_ne!(null, less, "{name}");
        assert_eq!(serde_json::to_value(&null).unwrap().get(name), Some(&Value::Null), "{name}");
    }
}

#[test]
fn the_type_is_found_wherever_it_stands() {
    for json in [
        r##"{"@odata.type": "#microsoft.graph.fileItem", "id": "f", "contentBytes": "AAE="}"##,
        r##"{"id": "f", "@odata.type": "#microsoft.graph.fileItem", "contentBytes": "AAE="}"##,
        r##"{"id": "f", "contentBytes": "AAE=", "@odata.type": "#microsoft.graph.fileItem"}"##,
        r##"{"contentBytes": "AAE=", "@odata.type": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.fileItem", "id": "f"}"##,
    ] {
        let AnyItem::FileItem(file) = model::read(json.as_bytes()).unwrap() else { panic!("{json}") };
        assert_eq!((file.id.as_deref(), file.content_bytes), (Some("f"), Some(vec![0, 1])), "{json}");
        assert_eq!(file.additional.len(), 1, "{json}");
    }
}

#[test]
fn literals_are_written_with_their_types() {
    let value = Everything {
        items: Some(vec![
            FileItem { content_bytes: Some(vec![0, 1]), ..Default::default() }.into(),
            Item { id: Some("i".into()), ..Default::default() }.into(),
        ]),
        properties: Some(Properties::new().with("title", "Größe").with("tags", ["red", "blue"]).into()),
        additional: Additional::new().with("owner@odata.bind", "https://graph.microsoft.com/v1.0/users/7"),
        ..Default::default()
    };
    let text = r##"{"items":[{"@odata.type":"#microsoft.graph.fileItem","contentBytes":"AAE="},{"id":"i"}],"properties":{"title@odata.type":"String","title":"Größe","tags@odata.type":"Collection(String)","tags":["red","blue"]},"owner@odata.bind":"https://graph.microsoft.com/v1.0/users/7"}"##;
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
}

#[test]
fn null_is_written_only_where_it_was_set() {
    let mut value = Everything { id: Some("a".into()), ..Default::default() };
    value.set_null(|value| &mut value.nested);
    value.set_null(|value| &mut value.id);
    value.set_null(|value| &mut value.byte);
    assert_eq!(serde_json::to_string(&value).unwrap(), r#"{"id":null,"byte":null,"nested":null}"#);
    value.id = Some("b".into());
    assert_eq!(serde_json::to_string(&value).unwrap(), r#"{"id":"b","byte":null,"nested":null}"#);
}

#[test]
fn type_specifiers_stand_before_their_property() {
    let json = r##"{"strings":["a"],"other":1,"strings@odata.type":"#Collection(String)","id@odata.type":"absent"}"##;
    let read: Everything = model::read(json.as_bytes()).unwrap();
    let text = r##"{"strings@odata.type":"#Collection(String)","strings":["a"],"other":1,"id@odata.type":"absent"}"##;
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
}

#[test]
fn a_wrong_type_names_its_path() {
    for (json, path, expected, found, excerpt) in [
        (
            r#"{"models": [{}, {"nested": {"int32": "5"}}]}"#,
            "models[1].nested.int32",
            "an integer of 32 bits",
            "a string",
            "\"5\"",
        ),
        (r#"{"strings": ["a", 5]}"#, "strings[1]", "a string", "a number", "5"),
        (r#"{"strings": "a"}"#, "strings", "an array", "a string", "\"a\""),
        (
            r#"{"colorList": [{}]}"#,
            "colorList[0]",
            "a string with the name of an enumeration's member",
            "an object",
            "{}",
        ),
        (
            r#"{"items": [{"@odata.type": "microsoft.graph.fileItem", "contentBytes": "%"}]}"#,
            "items[0].contentBytes",
            "base64 text",
            "a string",
            "\"%\"",
        ),
        (r#"{"nested": []}"#, "nested", "an object", "an array", "[]"),
        (r#"{"byte": 256}"#, "byte", "an integer from 0 to 255", "a number", "256"),
        (r#"{"int32": 1.5}"#, "int32", "an integer of 32 bits", "a number with a fraction", "1.5"),
        (
            r#"{"moment": "yesterday"}"#,
            "moment",
            "a date and time such as 2021-06-01T09:30:00Z",
            "a string",
            "\"yesterday\"",
        ),
        (r#"{"password": {"hunter": 2}}"#, "password", "a string", "an object", "***"),
        (r#"[]"#, "", "an object", "an array", "[]"),
    ] {
        let error = model::read::<Everything>(json.as_bytes()).unwrap_err();
        assert_eq!(error.kind(), &ReadErrorKind::Type { expected, found }, "{json}");
        assert_eq!((error.path(), error.excerpt()), (path, excerpt), "{json}");
        let by_serde = serde_json::from_str::<Everything>(json).unwrap_err();
        assert!(by_serde.to_string().contains(path), "{by_serde}");
    }
    let error = model::read::<Everything>(br#"{"models": [{"byte": true}]}"#).unwrap_err();
    assert_eq!(error.to_string(), "models[0].byte: expected an integer from 0 to 255, found a boolean: `true`");
}

#[test]
fn what_is_not_json_names_its_place() {
    let error = model::read::<Everything>(b"{\n  \"nested\": {\"id\": x}}").unwrap_err();
    assert!(matches!(error.kind(), ReadErrorKind::Syntax { line: 2, .. }), "{error}");
    assert_eq!(error.path(), "nested.id");
    for text in ["", "{", "{\"id\": \"a\"} x", "{\"id\"", "\u{feff}{}"] {
        assert!(model::read::<Everything>(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn deep_json_is_an_error() {
    for (open, close) in [(r#"{"nested":"#, "}"), (r#"{"unknown":"#, "}"), (r#"{"models":["#, "]}"), ("[", "]")] {
        let text = format!("{}{{}}{}", open.repeat(100_000), close.repeat(100_000));
        let error = if open == "[" {
            model::read::<Value>(text.as_bytes()).unwrap_err()
        } else {
            model::read::<Everything>(text.as_bytes()).unwrap_err()
        };
        assert_eq!(error.kind(), &ReadErrorKind::Depth, "{open} {error}");
    }
}

#[test]
fn deep_models_are_an_error() {
    let mut model = Everything::default();
    for _ in 0..500 {
        model = Everything { nested: Some(Box::new(model)), ..Default::default() };
    }
    assert!(model::write(&model).unwrap_err().to_string().contains("nest too deep"));
}

#[test]
fn numbers_in_strings_are_read_where_odata_has_them() {
    let read: Everything = model::read(br#"{"int64": "42", "decimal": "0.10", "double": 1, "int32": 2.0}"#).unwrap();
    assert_eq!((read.int64, read.double, read.int32), (Some(42), Some(1.0), Some(2)));
    assert_eq!(read.decimal.unwrap().to_string(), "0.10");
    for exact in ["1234567890.123456789012345678", "-0.1", "12.25", "9007199254740993.5", "0", "null"] {
        let text = format!("{{\"decimal\":{exact}}}");
        let read: Everything = model::read(text.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(model::write(&read).unwrap()).unwrap(), text);
    }
    let by_serde: Everything = serde_json::from_str(r#"{"decimal": 12.25}"#).unwrap();
    assert_eq!(by_serde.decimal.unwrap().to_string(), "12.25");
    assert_eq!(model::read::<Everything>(br#"{"decimal": "x"}"#).unwrap_err().path(), "decimal");
}

#[test]
fn null_elements_of_lists_are_left_out() {
    let read: Everything = model::read(br#"{"strings": ["a", null], "models": [null, {}], "items": [null]}"#).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), json!({"strings": ["a"], "models": [{}], "items": []}));
}

#[test]
fn debug_shows_what_is_set_and_no_secrets() {
    let mut value = Everything {
        id: Some("a".into()),
        password: Some("hunter2".into()),
        bytes: Some(vec![1, 2]),
        color_list: Some(vec![Color::Red]),
        item: Some(Item { id: Some("i".into()), ..Default::default() }.into()),
        additional: Additional::new().with("new", 1).with("newPassword", "hunter3"),
        ..Default::default()
    };
    value.set_null(|value| &mut value.nested);
    let text = r#"Everything { id: "a", bytes: 2 bytes, nested: null, item: Item { id: "i" }, colorList: ["red"], password: ***, new: 1, newPassword: *** }"#;
    assert_eq!(format!("{value:?}"), text);
}

#[test]
fn every_kind_of_body_is_read() {
    assert_eq!(model::read::<i64>(br#"{"@odata.context": "c", "value": 5}"#), Ok(5));
    assert_eq!(model::read::<String>(br#"{"value": "a"}"#), Ok("a".into()));
    assert_eq!(model::read::<String>(br#""a""#), Ok("a".into()));
    assert_eq!(model::read::<Color>(br#"{"value": "red"}"#), Ok(Color::Red));
    assert_eq!(model::read::<Vec<Color>>(br#"{"value": ["red"]}"#), Ok(vec![Color::Red]));
    assert_eq!(model::read::<Vec<u8>>(br#"{"value": "AAE="}"#), Ok(vec![0, 1]));
    assert_eq!(model::read::<Value>(br#"{"value": [1]}"#), Ok(json!({"value": [1]})));
    assert!(model::read::<i64>(br#"{"value": null}"#).is_err());
    assert_eq!(model::read::<i64>(br#"{"value": "x"}"#).unwrap_err().path(), "value");
    let list =
        model::read_list::<AnyItem>(br#"{"value": [{"id": "a"}, {"id": "b"}], "@odata.nextLink": "n"}"#).unwrap();
    assert_eq!((list.value.len(), list.additional.text("@odata.nextLink")), (2, Some("n")));
    assert_eq!(model::read_list::<Item>(br#"{"value": [{"id": 1}]}"#).unwrap_err().path(), "value[0].id");
}

/// Damaged text is an error or is read as something that stays the same when written and read again; never a panic.
#[test]
fn damaged_text_does_no_harm() {
    let text = serde_json::to_string(&whole()).unwrap().into_bytes();
    let mut damaged = Vec::new();
    for place in (0..text.len()).step_by(3) {
        damaged.push(text[..place].to_vec());
        for byte in *b"\"0}],\xff" {
            let mut text = text.clone();
            text[place] = byte;
            damaged.push(text);
        }
    }
    let mut read = 0;
    for text in damaged {
        if let Ok(model) = model::read::<Everything>(&text) {
            read += 1;
            let written = model::write(&model).unwrap();
            assert_eq!(model::read::<Everything>(&written).unwrap(), model, "{}", String::from_utf8_lossy(&text));
        }
    }
    assert!(read > 100, "{read}");
}
