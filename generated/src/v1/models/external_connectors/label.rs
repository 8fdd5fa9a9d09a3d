// Generated from the documentation by graph-codegen. Edits are lost at the next run.

use graph_client::model as rt;

/// The values of `microsoft.graph.externalConnectors.label`.
///
/// Source: `resources/enums-externalconnectors.md`, line 57
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// The title of the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 57
    Title,
    /// Where the item can be opened.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 58
    Url,
    /// Who created the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 59
    CreatedBy,
    /// Who changed the item last.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 60
    LastModifiedBy,
    /// Who wrote or worked on the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 61
    Authors,
    /// When the item was created.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 62
    CreatedDateTime,
    /// When the item was changed last.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 63
    LastModifiedDateTime,
    /// Name of the file that the item is.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 64
    FileName,
    /// Ending of the name of that file.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 65
    FileExtension,
    /// Marks values that came after the first ones.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 66
    UnknownFutureValue,
    /// Name of what holds the item, such as a project or folder.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 67
    ContainerName,
    /// Where that container can be opened.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 68
    ContainerUrl,
    /// Picture to show beside the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 69
    IconUrl,
    /// Who is to work on the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 70
    AssignedToPeople,
    /// Who closed the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 71
    ClosedBy,
    /// When the item was closed.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 72
    ClosedDate,
    /// How urgent the item is, in the words of the external system.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 73
    Priority,
    /// The sprint that the item belongs to.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 74
    SprintName,
    /// Keywords of the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 75
    Tags,
    /// How bad the problem is.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 76
    Severity,
    /// Where the item is in its workflow.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 77
    State,
    /// When the item is due.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 78
    DueDate,
    /// Identifier of the item above this one.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 79
    ItemParentId,
    /// Path of the item in the external system.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 80
    ItemPath,
    /// What the external system calls this kind of item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 81
    ItemType,
    /// How many people reacted to the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 82
    NumberOfReactions,
    /// Where the item above this one can be opened.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 83
    ParentUrl,
    /// How urgent the item is, on a scale common to all systems.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 84
    PriorityNormalized,
    /// Who reported the item.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 85
    ReportedBy,
    /// A second identifier that people know the item by.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 86
    SecondaryId,
    /// E-mail addresses of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 87
    PersonEmails,
    /// Postal addresses of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 88
    PersonAddresses,
    /// Anniversaries of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 89
    PersonAnniversaries,
    /// Name of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 90
    PersonName,
    /// A note about a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 91
    PersonNote,
    /// Telephone numbers of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 92
    PersonPhones,
    /// The position that a person holds now.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 93
    PersonCurrentPosition,
    /// Accounts of a person with services on the web.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 94
    PersonWebAccounts,
    /// Web site of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 95
    PersonWebSite,
    /// What a person can do.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 96
    PersonSkills,
    /// What a person works on, or did.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 97
    PersonProjects,
    /// Account of a person in Microsoft Entra ID.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 98
    PersonAccount,
    /// Awards of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 99
    PersonAwards,
    /// Certificates of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 100
    PersonCertifications,
    /// Who assists a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 101
    PersonAssistants,
    /// Who works with a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 102
    PersonColleagues,
    /// Whom a person reports to.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 103
    PersonManager,
    /// Whom to ask instead of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 104
    PersonAlternateContacts,
    /// Whom to call in an emergency.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 105
    PersonEmergencyContacts,
    /// Where and what a person studied.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 106
    PersonEducationalActivities,
    /// What a person is interested in.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 107
    PersonInterests,
    /// Languages that a person speaks.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 108
    PersonLanguages,
    /// What a person published.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 109
    PersonPublications,
    /// Patents of a person.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 110
    PersonPatents,
    /// Positions that a person holds or held.
    ///
    /// Source: `resources/enums-externalconnectors.md`, line 111
    PersonWorkPositions,
    /// A member that the documentation does not list.
    Other(String),
}

impl rt::Enumeration for Label {
    #[inline]
    fn from_name(name: &str) -> Self {
        match name {
            "title" => Self::Title,
            "url" => Self::Url,
            "createdBy" => Self::CreatedBy,
            "lastModifiedBy" => Self::LastModifiedBy,
            "authors" => Self::Authors,
            "createdDateTime" => Self::CreatedDateTime,
            "lastModifiedDateTime" => Self::LastModifiedDateTime,
            "fileName" => Self::FileName,
            "fileExtension" => Self::FileExtension,
            "unknownFutureValue" => Self::UnknownFutureValue,
            "containerName" => Self::ContainerName,
            "containerUrl" => Self::ContainerUrl,
            "iconUrl" => Self::IconUrl,
            "assignedToPeople" => Self::AssignedToPeople,
            "closedBy" => Self::ClosedBy,
            "closedDate" => Self::ClosedDate,
            "priority" => Self::Priority,
            "sprintName" => Self::SprintName,
            "tags" => Self::Tags,
            "severity" => Self::Severity,
            "state" => Self::State,
            "dueDate" => Self::DueDate,
            "itemParentId" => Self::ItemParentId,
            "itemPath" => Self::ItemPath,
            "itemType" => Self::ItemType,
            "numberOfReactions" => Self::NumberOfReactions,
            "parentUrl" => Self::ParentUrl,
            "priorityNormalized" => Self::PriorityNormalized,
            "reportedBy" => Self::ReportedBy,
            "secondaryId" => Self::SecondaryId,
            "personEmails" => Self::PersonEmails,
            "personAddresses" => Self::PersonAddresses,
            "personAnniversaries" => Self::PersonAnniversaries,
            "personName" => Self::PersonName,
            "personNote" => Self::PersonNote,
            "personPhones" => Self::PersonPhones,
            "personCurrentPosition" => Self::PersonCurrentPosition,
            "personWebAccounts" => Self::PersonWebAccounts,
            "personWebSite" => Self::PersonWebSite,
            "personSkills" => Self::PersonSkills,
            "personProjects" => Self::PersonProjects,
            "personAccount" => Self::PersonAccount,
            "personAwards" => Self::PersonAwards,
            "personCertifications" => Self::PersonCertifications,
            "personAssistants" => Self::PersonAssistants,
            "personColleagues" => Self::PersonColleagues,
            "personManager" => Self::PersonManager,
            "personAlternateContacts" => Self::PersonAlternateContacts,
            "personEmergencyContacts" => Self::PersonEmergencyContacts,
            "personEducationalActivities" => Self::PersonEducationalActivities,
            "personInterests" => Self::PersonInterests,
            "personLanguages" => Self::PersonLanguages,
            "personPublications" => Self::PersonPublications,
            "personPatents" => Self::PersonPatents,
            "personWorkPositions" => Self::PersonWorkPositions,
            other => Self::Other(String::from(other)),
        }
    }
    #[inline]
    fn as_str(&self) -> &str {
        match self {
            Self::Title => "title",
            Self::Url => "url",
            Self::CreatedBy => "createdBy",
            Self::LastModifiedBy => "lastModifiedBy",
            Self::Authors => "authors",
            Self::CreatedDateTime => "createdDateTime",
            Self::LastModifiedDateTime => "lastModifiedDateTime",
            Self::FileName => "fileName",
            Self::FileExtension => "fileExtension",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::ContainerName => "containerName",
            Self::ContainerUrl => "containerUrl",
            Self::IconUrl => "iconUrl",
            Self::AssignedToPeople => "assignedToPeople",
            Self::ClosedBy => "closedBy",
            Self::ClosedDate => "closedDate",
            Self::Priority => "priority",
            Self::SprintName => "sprintName",
            Self::Tags => "tags",
            Self::Severity => "severity",
            Self::State => "state",
            Self::DueDate => "dueDate",
            Self::ItemParentId => "itemParentId",
            Self::ItemPath => "itemPath",
            Self::ItemType => "itemType",
            Self::NumberOfReactions => "numberOfReactions",
            Self::ParentUrl => "parentUrl",
            Self::PriorityNormalized => "priorityNormalized",
            Self::ReportedBy => "reportedBy",
            Self::SecondaryId => "secondaryId",
            Self::PersonEmails => "personEmails",
            Self::PersonAddresses => "personAddresses",
            Self::PersonAnniversaries => "personAnniversaries",
            Self::PersonName => "personName",
            Self::PersonNote => "personNote",
            Self::PersonPhones => "personPhones",
            Self::PersonCurrentPosition => "personCurrentPosition",
            Self::PersonWebAccounts => "personWebAccounts",
            Self::PersonWebSite => "personWebSite",
            Self::PersonSkills => "personSkills",
            Self::PersonProjects => "personProjects",
            Self::PersonAccount => "personAccount",
            Self::PersonAwards => "personAwards",
            Self::PersonCertifications => "personCertifications",
            Self::PersonAssistants => "personAssistants",
            Self::PersonColleagues => "personColleagues",
            Self::PersonManager => "personManager",
            Self::PersonAlternateContacts => "personAlternateContacts",
            Self::PersonEmergencyContacts => "personEmergencyContacts",
            Self::PersonEducationalActivities => "personEducationalActivities",
            Self::PersonInterests => "personInterests",
            Self::PersonLanguages => "personLanguages",
            Self::PersonPublications => "personPublications",
            Self::PersonPatents => "personPatents",
            Self::PersonWorkPositions => "personWorkPositions",
            Self::Other(other) => other,
        }
    }
}

impl rt::Serialize for Label {
    #[inline]
    fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        rt::serialize_enum(self, serializer)
    }
}

impl<'de> rt::Deserialize<'de> for Label {
    #[inline]
    fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        rt::deserialize_enum(deserializer)
    }
}

impl rt::Payload for Label {
    type Kind = rt::kind::Enum;
}
