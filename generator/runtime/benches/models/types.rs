//! The types that the pages hold and those that they reach, as the service describes them; what lies further is an `Entity`.

macro_rules! each_enum {
    ($define:ident) => {
        $define! {
            AttendeeType {Required "required", Optional "optional", Resource "resource"}
            BodyType {Text "text", Html "html"}
            DayOfWeek {Sunday "sunday", Monday "monday", Tuesday "tuesday", Wednesday "wednesday", Thursday "thursday", Friday "friday", Saturday "saturday"}
            DelegateMeetingMessageDeliveryOptions {SendToDelegateAndInformationToPrincipal "sendToDelegateAndInformationToPrincipal", SendToDelegateAndPrincipal "sendToDelegateAndPrincipal", SendToDelegateOnly "sendToDelegateOnly"}
            EventType {SingleInstance "singleInstance", Occurrence "occurrence", Exception "exception", SeriesMaster "seriesMaster"}
            FollowupFlagStatus {NotFlagged "notFlagged", Complete "complete", Flagged "flagged"}
            FreeBusyStatus {Unknown "unknown", Free "free", Tentative "tentative", Busy "busy", Oof "oof", WorkingElsewhere "workingElsewhere"}
            Importance {Low "low", Normal "normal", High "high"}
            InferenceClassificationType {Focused "focused", Other_ "other"}
            LocationType {Default "default", ConferenceRoom "conferenceRoom", HomeAddress "homeAddress", BusinessAddress "businessAddress", GeoCoordinates "geoCoordinates", StreetAddress "streetAddress", Hotel "hotel", Restaurant "restaurant", LocalBusiness "localBusiness", PostalAddress "postalAddress"}
            LocationUniqueIdType {Unknown "unknown", LocationStore "locationStore", Directory "directory", Private "private", Bing "bing"}
            OnlineMeetingProviderType {Unknown "unknown", SkypeForBusiness "skypeForBusiness", SkypeForConsumer "skypeForConsumer", TeamsForBusiness "teamsForBusiness"}
            PhoneType {Home "home", Business "business", Mobile "mobile", Other_ "other", Assistant "assistant", HomeFax "homeFax", BusinessFax "businessFax", OtherFax "otherFax", Pager "pager", Radio "radio"}
            RecurrencePatternType {Daily "daily", Weekly "weekly", AbsoluteMonthly "absoluteMonthly", RelativeMonthly "relativeMonthly", AbsoluteYearly "absoluteYearly", RelativeYearly "relativeYearly"}
            RecurrenceRangeType {EndDate "endDate", NoEnd "noEnd", Numbered "numbered"}
            ResponseType {None "none", Organizer "organizer", TentativelyAccepted "tentativelyAccepted", Accepted "accepted", Declined "declined", NotResponded "notResponded"}
            Sensitivity {Normal "normal", Personal "personal", Private "private", Confidential "confidential"}
            WeekIndex {First "first", Second "second", Third "third", Fourth "fourth", Last "last"}
        }
    };
}
pub(crate) use each_enum;

macro_rules! each_model {
    ($define:ident) => {
        $define! {
            Entity "microsoft.graph.entity" {
                id "id" String,
            }
            DriveItem "microsoft.graph.driveItem" {
                analytics "analytics" Model Entity,
                audio "audio" Model Audio,
                c_tag "cTag" String,
                children "children" ModelList DriveItem,
                content "content" Untyped,
                created_by "createdBy" Model IdentitySet,
                created_by_user "createdByUser" Model User,
                created_date_time "createdDateTime" DateTimeOffset,
                deleted "deleted" Model Deleted,
                description "description" String,
                e_tag "eTag" String,
                file "file" Model File,
                file_system_info "fileSystemInfo" Model FileSystemInfo,
                folder "folder" Model Folder,
                id "id" String,
                image "image" Model Image,
                last_modified_by "lastModifiedBy" Model IdentitySet,
                last_modified_by_user "lastModifiedByUser" Model User,
                last_modified_date_time "lastModifiedDateTime" DateTimeOffset,
                list_item "listItem" Model Entity,
                location "location" Model GeoCoordinates,
                name "name" String,
                package "package" Model Package,
                parent_reference "parentReference" Model ItemReference,
                pending_operations "pendingOperations" Model Entity,
                permissions "permissions" ModelList Entity,
                photo "photo" Model Photo,
                publication "publication" Model PublicationFacet,
                remote_item "remoteItem" Model RemoteItem,
                root "root" Model Root,
                search_result "searchResult" Model SearchResult,
                shared "shared" Model Shared,
                sharepoint_ids "sharepointIds" Model SharepointIds,
                size "size" Int64,
                special_folder "specialFolder" Model SpecialFolder,
                subscriptions "subscriptions" ModelList Entity,
                thumbnails "thumbnails" ModelList Entity,
                versions "versions" ModelList Entity,
                video "video" Model Video,
                web_dav_url "webDavUrl" String,
                web_url "webUrl" String,
                workbook "workbook" Model Entity,
            }
            Event "microsoft.graph.event" {
                allow_new_time_proposals "allowNewTimeProposals" Boolean,
                attachments "attachments" ModelList Entity,
                attendees "attendees" ModelList Attendee,
                body "body" Model ItemBody,
                body_preview "bodyPreview" String,
                calendar "calendar" Model Entity,
                categories "categories" StringList,
                change_key "changeKey" String,
                created_date_time "createdDateTime" DateTimeOffset,
                end "end" Model DateTimeTimeZone,
                extensions "extensions" ModelList Entity,
                has_attachments "hasAttachments" Boolean,
                hide_attendees "hideAttendees" Boolean,
                i_cal_u_id "iCalUId" String,
                id "id" String,
                importance "importance" Enum Importance,
                instances "instances" ModelList Event,
                is_all_day "isAllDay" Boolean,
                is_cancelled "isCancelled" Boolean,
                is_draft "isDraft" Boolean,
                is_online_meeting "isOnlineMeeting" Boolean,
                is_organizer "isOrganizer" Boolean,
                is_reminder_on "isReminderOn" Boolean,
                last_modified_date_time "lastModifiedDateTime" DateTimeOffset,
                location "location" Model Location,
                locations "locations" ModelList Location,
                multi_value_extended_properties "multiValueExtendedProperties" ModelList Entity,
                online_meeting "onlineMeeting" Model OnlineMeetingInfo,
                online_meeting_provider "onlineMeetingProvider" Enum OnlineMeetingProviderType,
                online_meeting_url "onlineMeetingUrl" String,
                organizer "organizer" Model Recipient,
                original_end_time_zone "originalEndTimeZone" String,
                original_start "originalStart" DateTimeOffset,
                original_start_time_zone "originalStartTimeZone" String,
                recurrence "recurrence" Model PatternedRecurrence,
                reminder_minutes_before_start "reminderMinutesBeforeStart" Int32,
                response_requested "responseRequested" Boolean,
                response_status "responseStatus" Model ResponseStatus,
                sensitivity "sensitivity" Enum Sensitivity,
                series_master_id "seriesMasterId" String,
                show_as "showAs" Enum FreeBusyStatus,
                single_value_extended_properties "singleValueExtendedProperties" ModelList Entity,
                start "start" Model DateTimeTimeZone,
                subject "subject" String,
                transaction_id "transactionId" String,
                r#type "type" Enum EventType,
                web_link "webLink" String,
            }
            Group "microsoft.graph.group" {
                accepted_senders "acceptedSenders" ModelList Entity,
                allow_external_senders "allowExternalSenders" Boolean,
                app_role_assignments "appRoleAssignments" ModelList Entity,
                assigned_labels "assignedLabels" ModelList AssignedLabel,
                assigned_licenses "assignedLicenses" ModelList AssignedLicense,
                auto_subscribe_new_members "autoSubscribeNewMembers" Boolean,
                calendar "calendar" Model Entity,
                calendar_view "calendarView" ModelList Event,
                classification "classification" String,
                conversations "conversations" ModelList Entity,
                created_date_time "createdDateTime" DateTimeOffset,
                created_on_behalf_of "createdOnBehalfOf" Model Entity,
                deleted_date_time "deletedDateTime" DateTimeOffset,
                description "description" String,
                display_name "displayName" String,
                drive "drive" Model Entity,
                drives "drives" ModelList Entity,
                events "events" ModelList Event,
                expiration_date_time "expirationDateTime" DateTimeOffset,
                extensions "extensions" ModelList Entity,
                group_lifecycle_policies "groupLifecyclePolicies" ModelList Entity,
                group_types "groupTypes" StringList,
                has_members_with_license_errors "hasMembersWithLicenseErrors" Boolean,
                hide_from_address_lists "hideFromAddressLists" Boolean,
                hide_from_outlook_clients "hideFromOutlookClients" Boolean,
                id "id" String,
                is_archived "isArchived" Boolean,
                is_assignable_to_role "isAssignableToRole" Boolean,
                is_subscribed_by_mail "isSubscribedByMail" Boolean,
                license_processing_state "licenseProcessingState" Model LicenseProcessingState,
                mail "mail" String,
                mail_enabled "mailEnabled" Boolean,
                mail_nickname "mailNickname" String,
                member_of "memberOf" ModelList Entity,
                members "members" ModelList Entity,
                members_with_license_errors "membersWithLicenseErrors" ModelList Entity,
                membership_rule "membershipRule" String,
                membership_rule_processing_state "membershipRuleProcessingState" String,
                on_premises_domain_name "onPremisesDomainName" String,
                on_premises_last_sync_date_time "onPremisesLastSyncDateTime" DateTimeOffset,
                on_premises_net_bios_name "onPremisesNetBiosName" String,
                on_premises_provisioning_errors "onPremisesProvisioningErrors" ModelList OnPremisesProvisioningError,
                on_premises_sam_account_name "onPremisesSamAccountName" String,
                on_premises_security_identifier "onPremisesSecurityIdentifier" String,
                on_premises_sync_enabled "onPremisesSyncEnabled" Boolean,
                onenote "onenote" Model Entity,
                owners "owners" ModelList Entity,
                permission_grants "permissionGrants" ModelList Entity,
                photo "photo" Model Entity,
                photos "photos" ModelList Entity,
                planner "planner" Model Entity,
                preferred_data_location "preferredDataLocation" String,
                preferred_language "preferredLanguage" String,
                proxy_addresses "proxyAddresses" StringList,
                rejected_senders "rejectedSenders" ModelList Entity,
                renewed_date_time "renewedDateTime" DateTimeOffset,
                security_enabled "securityEnabled" Boolean,
                security_identifier "securityIdentifier" String,
                settings "settings" ModelList Entity,
                sites "sites" ModelList Entity,
                team "team" Model Entity,
                theme "theme" String,
                threads "threads" ModelList Entity,
                transitive_member_of "transitiveMemberOf" ModelList Entity,
                transitive_members "transitiveMembers" ModelList Entity,
                unseen_count "unseenCount" Int32,
                visibility "visibility" String,
            }
            Message "microsoft.graph.message" {
                attachments "attachments" ModelList Entity,
                bcc_recipients "bccRecipients" ModelList Recipient,
                body "body" Model ItemBody,
                body_preview "bodyPreview" String,
                categories "categories" StringList,
                cc_recipients "ccRecipients" ModelList Recipient,
                change_key "changeKey" String,
                conversation_id "conversationId" String,
                conversation_index "conversationIndex" Binary,
                created_date_time "createdDateTime" DateTimeOffset,
                extensions "extensions" ModelList Entity,
                flag "flag" Model FollowupFlag,
                from "from" Model Recipient,
                has_attachments "hasAttachments" Boolean,
                id "id" String,
                importance "importance" Enum Importance,
                inference_classification "inferenceClassification" Enum InferenceClassificationType,
                internet_message_headers "internetMessageHeaders" ModelList InternetMessageHeader,
                internet_message_id "internetMessageId" String,
                is_delivery_receipt_requested "isDeliveryReceiptRequested" Boolean,
                is_draft "isDraft" Boolean,
                is_read "isRead" Boolean,
                is_read_receipt_requested "isReadReceiptRequested" Boolean,
                last_modified_date_time "lastModifiedDateTime" DateTimeOffset,
                multi_value_extended_properties "multiValueExtendedProperties" ModelList Entity,
                parent_folder_id "parentFolderId" String,
                received_date_time "receivedDateTime" DateTimeOffset,
                reply_to "replyTo" ModelList Recipient,
                sender "sender" Model Recipient,
                sent_date_time "sentDateTime" DateTimeOffset,
                single_value_extended_properties "singleValueExtendedProperties" ModelList Entity,
                subject "subject" String,
                to_recipients "toRecipients" ModelList Recipient,
                unique_body "uniqueBody" Model ItemBody,
                web_link "webLink" String,
            }
            User "microsoft.graph.user" {
                about_me "aboutMe" String,
                account_enabled "accountEnabled" Boolean,
                activities "activities" ModelList Entity,
                age_group "ageGroup" String,
                agreement_acceptances "agreementAcceptances" ModelList Entity,
                app_role_assignments "appRoleAssignments" ModelList Entity,
                assigned_licenses "assignedLicenses" ModelList AssignedLicense,
                assigned_plans "assignedPlans" ModelList AssignedPlan,
                authentication "authentication" Model Entity,
                birthday "birthday" DateTimeOffset,
                business_phones "businessPhones" StringList,
                calendar "calendar" Model Entity,
                calendar_groups "calendarGroups" ModelList Entity,
                calendar_view "calendarView" ModelList Event,
                calendars "calendars" ModelList Entity,
                chats "chats" ModelList Entity,
                city "city" String,
                company_name "companyName" String,
                consent_provided_for_minor "consentProvidedForMinor" String,
                contact_folders "contactFolders" ModelList Entity,
                contacts "contacts" ModelList Entity,
                country "country" String,
                created_date_time "createdDateTime" DateTimeOffset,
                created_objects "createdObjects" ModelList Entity,
                creation_type "creationType" String,
                deleted_date_time "deletedDateTime" DateTimeOffset,
                department "department" String,
                device_enrollment_limit "deviceEnrollmentLimit" Int32,
                device_management_troubleshooting_events "deviceManagementTroubleshootingEvents" ModelList Entity,
                direct_reports "directReports" ModelList Entity,
                display_name "displayName" String,
                drive "drive" Model Entity,
                drives "drives" ModelList Entity,
                employee_hire_date "employeeHireDate" DateTimeOffset,
                employee_id "employeeId" String,
                employee_org_data "employeeOrgData" Model EmployeeOrgData,
                employee_type "employeeType" String,
                events "events" ModelList Event,
                extensions "extensions" ModelList Entity,
                external_user_state "externalUserState" String,
                external_user_state_change_date_time "externalUserStateChangeDateTime" DateTimeOffset,
                fax_number "faxNumber" String,
                followed_sites "followedSites" ModelList Entity,
                given_name "givenName" String,
                hire_date "hireDate" DateTimeOffset,
                id "id" String,
                identities "identities" ModelList ObjectIdentity,
                im_addresses "imAddresses" StringList,
                inference_classification "inferenceClassification" Model Entity,
                insights "insights" Model Entity,
                interests "interests" StringList,
                is_resource_account "isResourceAccount" Boolean,
                job_title "jobTitle" String,
                joined_teams "joinedTeams" ModelList Entity,
                last_password_change_date_time "lastPasswordChangeDateTime" DateTimeOffset,
                legal_age_group_classification "legalAgeGroupClassification" String,
                license_assignment_states "licenseAssignmentStates" ModelList Entity,
                license_details "licenseDetails" ModelList Entity,
                mail "mail" String,
                mail_folders "mailFolders" ModelList Entity,
                mail_nickname "mailNickname" String,
                mailbox_settings "mailboxSettings" Model MailboxSettings,
                managed_app_registrations "managedAppRegistrations" ModelList Entity,
                managed_devices "managedDevices" ModelList Entity,
                manager "manager" Model Entity,
                member_of "memberOf" ModelList Entity,
                messages "messages" ModelList Message,
                mobile_phone "mobilePhone" String,
                my_site "mySite" String,
                oauth2_permission_grants "oauth2PermissionGrants" ModelList Entity,
                office_location "officeLocation" String,
                on_premises_distinguished_name "onPremisesDistinguishedName" String,
                on_premises_domain_name "onPremisesDomainName" String,
                on_premises_extension_attributes "onPremisesExtensionAttributes" Model OnPremisesExtensionAttributes,
                on_premises_immutable_id "onPremisesImmutableId" String,
                on_premises_last_sync_date_time "onPremisesLastSyncDateTime" DateTimeOffset,
                on_premises_provisioning_errors "onPremisesProvisioningErrors" ModelList OnPremisesProvisioningError,
                on_premises_sam_account_name "onPremisesSamAccountName" String,
                on_premises_security_identifier "onPremisesSecurityIdentifier" String,
                on_premises_sync_enabled "onPremisesSyncEnabled" Boolean,
                on_premises_user_principal_name "onPremisesUserPrincipalName" String,
                onenote "onenote" Model Entity,
                online_meetings "onlineMeetings" ModelList Entity,
                other_mails "otherMails" StringList,
                outlook "outlook" Model Entity,
                owned_devices "ownedDevices" ModelList Entity,
                owned_objects "ownedObjects" ModelList Entity,
                password_policies "passwordPolicies" String,
                password_profile "passwordProfile" Model PasswordProfile,
                past_projects "pastProjects" StringList,
                people "people" ModelList Entity,
                photo "photo" Model Entity,
                photos "photos" ModelList Entity,
                planner "planner" Model Entity,
                postal_code "postalCode" String,
                preferred_language "preferredLanguage" String,
                preferred_name "preferredName" String,
                presence "presence" Model Entity,
                provisioned_plans "provisionedPlans" ModelList ProvisionedPlan,
                proxy_addresses "proxyAddresses" StringList,
                registered_devices "registeredDevices" ModelList Entity,
                responsibilities "responsibilities" StringList,
                schools "schools" StringList,
                scoped_role_member_of "scopedRoleMemberOf" ModelList Entity,
                settings "settings" Model Entity,
                show_in_address_list "showInAddressList" Boolean,
                sign_in_sessions_valid_from_date_time "signInSessionsValidFromDateTime" DateTimeOffset,
                skills "skills" StringList,
                state "state" String,
                street_address "streetAddress" String,
                surname "surname" String,
                teamwork "teamwork" Model Entity,
                todo "todo" Model Entity,
                transitive_member_of "transitiveMemberOf" ModelList Entity,
                usage_location "usageLocation" String,
                user_principal_name "userPrincipalName" String,
                user_type "userType" String,
            }
            AssignedLabel "microsoft.graph.assignedLabel" {
                display_name "displayName" String,
                label_id "labelId" String,
            }
            AssignedLicense "microsoft.graph.assignedLicense" {
                disabled_plans "disabledPlans" GuidList,
                sku_id "skuId" Guid,
            }
            AssignedPlan "microsoft.graph.assignedPlan" {
                assigned_date_time "assignedDateTime" DateTimeOffset,
                capability_status "capabilityStatus" String,
                service "service" String,
                service_plan_id "servicePlanId" Guid,
            }
            Attendee "microsoft.graph.attendee" {
                email_address "emailAddress" Model EmailAddress,
                proposed_new_time "proposedNewTime" Model TimeSlot,
                status "status" Model ResponseStatus,
                r#type "type" Enum AttendeeType,
            }
            Audio "microsoft.graph.audio" {
                album "album" String,
                album_artist "albumArtist" String,
                artist "artist" String,
                bitrate "bitrate" Int64,
                composers "composers" String,
                copyright "copyright" String,
                disc "disc" Int16,
                disc_count "discCount" Int16,
                duration "duration" Int64,
                genre "genre" String,
                has_drm "hasDrm" Boolean,
                is_variable_bitrate "isVariableBitrate" Boolean,
                title "title" String,
                track "track" Int32,
                track_count "trackCount" Int32,
                year "year" Int32,
            }
            DateTimeTimeZone "microsoft.graph.dateTimeTimeZone" {
                date_time "dateTime" String,
                time_zone "timeZone" String,
            }
            Deleted "microsoft.graph.deleted" {
                state "state" String,
            }
            EmployeeOrgData "microsoft.graph.employeeOrgData" {
                cost_center "costCenter" String,
                division "division" String,
            }
            File "microsoft.graph.file" {
                hashes "hashes" Model Hashes,
                mime_type "mimeType" String,
                processing_metadata "processingMetadata" Boolean,
            }
            FileSystemInfo "microsoft.graph.fileSystemInfo" {
                created_date_time "createdDateTime" DateTimeOffset,
                last_accessed_date_time "lastAccessedDateTime" DateTimeOffset,
                last_modified_date_time "lastModifiedDateTime" DateTimeOffset,
            }
            Folder "microsoft.graph.folder" {
                child_count "childCount" Int32,
                view "view" Model FolderView,
            }
            FollowupFlag "microsoft.graph.followupFlag" {
                completed_date_time "completedDateTime" Model DateTimeTimeZone,
                due_date_time "dueDateTime" Model DateTimeTimeZone,
                flag_status "flagStatus" Enum FollowupFlagStatus,
                start_date_time "startDateTime" Model DateTimeTimeZone,
            }
            GeoCoordinates "microsoft.graph.geoCoordinates" {
                altitude "altitude" Double,
                latitude "latitude" Double,
                longitude "longitude" Double,
            }
            IdentitySet "microsoft.graph.identitySet" {
                application "application" Model Identity,
                device "device" Model Identity,
                user "user" Model Identity,
            }
            Image "microsoft.graph.image" {
                height "height" Int32,
                width "width" Int32,
            }
            InternetMessageHeader "microsoft.graph.internetMessageHeader" {
                name "name" String,
                value "value" String,
            }
            ItemBody "microsoft.graph.itemBody" {
                content "content" String,
                content_type "contentType" Enum BodyType,
            }
            ItemReference "microsoft.graph.itemReference" {
                drive_id "driveId" String,
                drive_type "driveType" String,
                id "id" String,
                name "name" String,
                path "path" String,
                share_id "shareId" String,
                sharepoint_ids "sharepointIds" Model SharepointIds,
                site_id "siteId" String,
            }
            LicenseProcessingState "microsoft.graph.licenseProcessingState" {
                state "state" String,
            }
            Location "microsoft.graph.location" {
                address "address" Model PhysicalAddress,
                coordinates "coordinates" Model OutlookGeoCoordinates,
                display_name "displayName" String,
                location_email_address "locationEmailAddress" String,
                location_type "locationType" Enum LocationType,
                location_uri "locationUri" String,
                unique_id "uniqueId" String,
                unique_id_type "uniqueIdType" Enum LocationUniqueIdType,
            }
            MailboxSettings "microsoft.graph.mailboxSettings" {
                archive_folder "archiveFolder" String,
                automatic_replies_setting "automaticRepliesSetting" Model Entity,
                date_format "dateFormat" String,
                delegate_meeting_message_delivery_options "delegateMeetingMessageDeliveryOptions" Enum DelegateMeetingMessageDeliveryOptions,
                language "language" Model Entity,
                time_format "timeFormat" String,
                time_zone "timeZone" String,
                working_hours "workingHours" Model Entity,
            }
            ObjectIdentity "microsoft.graph.objectIdentity" {
                issuer "issuer" String,
                issuer_assigned_id "issuerAssignedId" String,
                sign_in_type "signInType" String,
            }
            OnPremisesExtensionAttributes "microsoft.graph.onPremisesExtensionAttributes" {
                extension_attribute1 "extensionAttribute1" String,
                extension_attribute10 "extensionAttribute10" String,
                extension_attribute11 "extensionAttribute11" String,
                extension_attribute12 "extensionAttribute12" String,
                extension_attribute13 "extensionAttribute13" String,
                extension_attribute14 "extensionAttribute14" String,
                extension_attribute15 "extensionAttribute15" String,
                extension_attribute2 "extensionAttribute2" String,
                extension_attribute3 "extensionAttribute3" String,
                extension_attribute4 "extensionAttribute4" String,
                extension_attribute5 "extensionAttribute5" String,
                extension_attribute6 "extensionAttribute6" String,
                extension_attribute7 "extensionAttribute7" String,
                extension_attribute8 "extensionAttribute8" String,
                extension_attribute9 "extensionAttribute9" String,
            }
            OnPremisesProvisioningError "microsoft.graph.onPremisesProvisioningError" {
                category "category" String,
                occurred_date_time "occurredDateTime" DateTimeOffset,
                property_causing_error "propertyCausingError" String,
                value "value" String,
            }
            OnlineMeetingInfo "microsoft.graph.onlineMeetingInfo" {
                conference_id "conferenceId" String,
                join_url "joinUrl" String,
                phones "phones" ModelList Phone,
                quick_dial "quickDial" String,
                toll_free_numbers "tollFreeNumbers" StringList,
                toll_number "tollNumber" String,
            }
            Package "microsoft.graph.package" {
                r#type "type" String,
            }
            PasswordProfile "microsoft.graph.passwordProfile" {
                force_change_password_next_sign_in "forceChangePasswordNextSignIn" Boolean,
                force_change_password_next_sign_in_with_mfa "forceChangePasswordNextSignInWithMfa" Boolean,
                password "password" String,
            }
            PatternedRecurrence "microsoft.graph.patternedRecurrence" {
                pattern "pattern" Model RecurrencePattern,
                range "range" Model RecurrenceRange,
            }
            Photo "microsoft.graph.photo" {
                camera_make "cameraMake" String,
                camera_model "cameraModel" String,
                exposure_denominator "exposureDenominator" Double,
                exposure_numerator "exposureNumerator" Double,
                f_number "fNumber" Double,
                focal_length "focalLength" Double,
                iso "iso" Int32,
                orientation "orientation" Int16,
                taken_date_time "takenDateTime" DateTimeOffset,
            }
            ProvisionedPlan "microsoft.graph.provisionedPlan" {
                capability_status "capabilityStatus" String,
                provisioning_status "provisioningStatus" String,
                service "service" String,
            }
            PublicationFacet "microsoft.graph.publicationFacet" {
                level "level" String,
                version_id "versionId" String,
            }
            Recipient "microsoft.graph.recipient" {
                email_address "emailAddress" Model EmailAddress,
            }
            RemoteItem "microsoft.graph.remoteItem" {
                created_by "createdBy" Model IdentitySet,
                created_date_time "createdDateTime" DateTimeOffset,
                file "file" Model File,
                file_system_info "fileSystemInfo" Model FileSystemInfo,
                folder "folder" Model Folder,
                id "id" String,
                image "image" Model Image,
                last_modified_by "lastModifiedBy" Model IdentitySet,
                last_modified_date_time "lastModifiedDateTime" DateTimeOffset,
                name "name" String,
                package "package" Model Package,
                parent_reference "parentReference" Model ItemReference,
                shared "shared" Model Shared,
                sharepoint_ids "sharepointIds" Model SharepointIds,
                size "size" Int64,
                special_folder "specialFolder" Model SpecialFolder,
                video "video" Model Video,
                web_dav_url "webDavUrl" String,
                web_url "webUrl" String,
            }
            ResponseStatus "microsoft.graph.responseStatus" {
                response "response" Enum ResponseType,
                time "time" DateTimeOffset,
            }
            Root "microsoft.graph.root" {
            }
            SearchResult "microsoft.graph.searchResult" {
                on_click_telemetry_url "onClickTelemetryUrl" String,
            }
            Shared "microsoft.graph.shared" {
                owner "owner" Model IdentitySet,
                scope "scope" String,
                shared_by "sharedBy" Model IdentitySet,
                shared_date_time "sharedDateTime" DateTimeOffset,
            }
            SharepointIds "microsoft.graph.sharepointIds" {
                list_id "listId" String,
                list_item_id "listItemId" String,
                list_item_unique_id "listItemUniqueId" String,
                site_id "siteId" String,
                site_url "siteUrl" String,
                tenant_id "tenantId" String,
                web_id "webId" String,
            }
            SpecialFolder "microsoft.graph.specialFolder" {
                name "name" String,
            }
            Video "microsoft.graph.video" {
                audio_bits_per_sample "audioBitsPerSample" Int32,
                audio_channels "audioChannels" Int32,
                audio_format "audioFormat" String,
                audio_samples_per_second "audioSamplesPerSecond" Int32,
                bitrate "bitrate" Int32,
                duration "duration" Int64,
                four_cc "fourCC" String,
                frame_rate "frameRate" Double,
                height "height" Int32,
                width "width" Int32,
            }
            EmailAddress "microsoft.graph.emailAddress" {
                address "address" String,
                name "name" String,
            }
            FolderView "microsoft.graph.folderView" {
                sort_by "sortBy" String,
                sort_order "sortOrder" String,
                view_type "viewType" String,
            }
            Hashes "microsoft.graph.hashes" {
                crc32_hash "crc32Hash" String,
                quick_xor_hash "quickXorHash" String,
                sha1_hash "sha1Hash" String,
                sha256_hash "sha256Hash" String,
            }
            Identity "microsoft.graph.identity" {
                display_name "displayName" String,
                id "id" String,
            }
            OutlookGeoCoordinates "microsoft.graph.outlookGeoCoordinates" {
                accuracy "accuracy" Double,
                altitude "altitude" Double,
                altitude_accuracy "altitudeAccuracy" Double,
                latitude "latitude" Double,
                longitude "longitude" Double,
            }
            Phone "microsoft.graph.phone" {
                language "language" String,
                number "number" String,
                region "region" String,
                r#type "type" Enum PhoneType,
            }
            PhysicalAddress "microsoft.graph.physicalAddress" {
                city "city" String,
                country_or_region "countryOrRegion" String,
                postal_code "postalCode" String,
                state "state" String,
                street "street" String,
            }
            RecurrencePattern "microsoft.graph.recurrencePattern" {
                day_of_month "dayOfMonth" Int32,
                days_of_week "daysOfWeek" EnumList DayOfWeek,
                first_day_of_week "firstDayOfWeek" Enum DayOfWeek,
                index "index" Enum WeekIndex,
                interval "interval" Int32,
                month "month" Int32,
                r#type "type" Enum RecurrencePatternType,
            }
            RecurrenceRange "microsoft.graph.recurrenceRange" {
                end_date "endDate" Date,
                number_of_occurrences "numberOfOccurrences" Int32,
                recurrence_time_zone "recurrenceTimeZone" String,
                start_date "startDate" Date,
                r#type "type" Enum RecurrenceRangeType,
            }
            TimeSlot "microsoft.graph.timeSlot" {
                end "end" Model DateTimeTimeZone,
                start "start" Model DateTimeTimeZone,
            }
        }
    };
}
pub(crate) use each_model;
