// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.contentCategory`.
///
/// Source: `resources/externalconnectors-externalconnection.md`, line 48
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContentCategory {
    /// Nothing is known about the content.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 48
    Uncategorized,
    /// Articles written to answer recurring questions.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 49
    KnowledgeBase,
    /// Pages that a team edits together.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 50
    Wikis,
    /// Files and folders.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 51
    FileRepository,
    /// Questions with their answers.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 52
    Qna,
    /// Records about customers.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 53
    Crm,
    /// Reports and charts.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 54
    Dashboard,
    /// Profiles of persons.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 55
    People,
    /// Pictures, sound, or video.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 56
    Media,
    /// Mail messages.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 57
    Email,
    /// Chats and channel messages.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 58
    Messaging,
    /// What was said in meetings.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 59
    MeetingTranscripts,
    /// Tasks, tickets, and issues.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 60
    TaskManagement,
    /// Courses and training material.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 61
    LearningManagement,
    /// Marks values that came after this list.
    ///
    /// Source: `resources/externalconnectors-externalconnection.md`, line 62
    UnknownFutureValue,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for ContentCategory {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "uncategorized" => Self::Uncategorized,
            "knowledgeBase" => Self::KnowledgeBase,
            "wikis" => Self::Wikis,
            "fileRepository" => Self::FileRepository,
            "qna" => Self::Qna,
            "crm" => Self::Crm,
            "dashboard" => Self::Dashboard,
            "people" => Self::People,
            "media" => Self::Media,
            "email" => Self::Email,
            "messaging" => Self::Messaging,
            "meetingTranscripts" => Self::MeetingTranscripts,
            "taskManagement" => Self::TaskManagement,
            "learningManagement" => Self::LearningManagement,
            "unknownFutureValue" => Self::UnknownFutureValue,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Uncategorized => "uncategorized",
            Self::KnowledgeBase => "knowledgeBase",
            Self::Wikis => "wikis",
            Self::FileRepository => "fileRepository",
            Self::Qna => "qna",
            Self::Crm => "crm",
            Self::Dashboard => "dashboard",
            Self::People => "people",
            Self::Media => "media",
            Self::Email => "email",
            Self::Messaging => "messaging",
            Self::MeetingTranscripts => "meetingTranscripts",
            Self::TaskManagement => "taskManagement",
            Self::LearningManagement => "learningManagement",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for ContentCategory {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for ContentCategory {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for ContentCategory {
    type Kind = rt::kind::Enum;
}
