//! Pages of about a megabyte, with the members that the service sends, in its order.

use serde_json::{Value, json};

const SIZE: usize = 1_000_000;

fn page(element: impl Fn(usize) -> Value) -> Vec<u8> {
    let mut text = br#"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#page","value":["#.to_vec();
    for number in 0.. {
        serde_json::to_writer(&mut text, &element(number)).expect("JSON");
        if text.len() > SIZE {
            break;
        }
        text.push(b',');
    }
    text.extend(br#"],"@odata.nextLink":"https://graph.microsoft.com/v1.0/page?$skiptoken=1"}"#);
    text
}

fn id(number: usize) -> String {
    format!("AAMkADhlYTU4NjBlLWMyYzUtNDhmMi04NTc4LTJkYjBkZWRiOWQzYgBGAAAAAAC{number:08}=")
}

fn guid(number: usize) -> String {
    format!("{number:08x}-7b1a-4c55-9d2e-0a1b2c3d4e5f")
}

fn moment(number: usize) -> String {
    format!(
        "2021-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        number % 12 + 1,
        number % 28 + 1,
        number % 24,
        number % 60,
        number % 59
    )
}

fn person(number: usize) -> Value {
    json!({"emailAddress": {"name": format!("Person {number}"), "address": format!("person{number}@contoso.example")}})
}

pub(crate) fn messages() -> Vec<u8> {
    page(|n| {
        json!({
            "@odata.etag": format!("W/\"CQAAABYAAAAiIsqMbYjsT5e/T7KzowPTAAE{n}\""),
            "id": id(n),
            "createdDateTime": moment(n),
            "lastModifiedDateTime": moment(n + 1),
            "changeKey": "CQAAABYAAAAiIsqMbYjsT5e/T7KzowPTAAEMdtpN",
            "categories": [],
            "receivedDateTime": moment(n),
            "sentDateTime": moment(n),
            "hasAttachments": n % 5 == 0,
            "internetMessageId": format!("<MWHPR1301MB{n}@MWHPR1301MB2007.namprd13.prod.outlook.example>"),
            "subject": format!("Status of project {n}"),
            "bodyPreview": "Dear all,\r\n\r\nplease find below the state of the project as of this week.",
            "importance": "normal",
            "parentFolderId": id(n % 10),
            "conversationId": id(n / 3),
            "conversationIndex": "AQHTzMCl1tIrkv1cP0yTYXQaQDRjfw==",
            "isDeliveryReceiptRequested": null,
            "isReadReceiptRequested": false,
            "isRead": n % 2 == 0,
            "isDraft": false,
            "webLink": format!("https://outlook.office.example/owa/?ItemID={}&exvsurl=1&viewmodel=ReadMessageItem", id(n)),
            "inferenceClassification": "focused",
            "body": {"contentType": "html", "content": "<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body><p>Dear all,</p><p>please find below the state of the project as of this week.</p></body></html>"},
            "sender": person(n),
            "from": person(n),
            "toRecipients": [person(n + 1), person(n + 2)],
            "ccRecipients": [],
            "bccRecipients": [],
            "replyTo": [],
            "flag": {"flagStatus": "notFlagged"}
        })
    })
}

pub(crate) fn events() -> Vec<u8> {
    page(|n| {
        let time =
            |hour| json!({"dateTime": format!("2021-06-{:02}T{hour:02}:00:00.0000000", n % 28 + 1), "timeZone": "UTC"});
        let place = json!({"displayName": "Room 7", "locationType": "default", "uniqueId": "Room 7", "uniqueIdType": "private"});
        let attendee = |k| {
            json!({
                "type": "required",
                "status": {"response": "none", "time": "0001-01-01T00:00:00Z"},
                "emailAddress": {"name": format!("Person {k}"), "address": format!("person{k}@contoso.example")}
            })
        };
        json!({
            "@odata.etag": format!("W/\"ZlnW4RIAV06KYYwlrfNZvQAALfZeRQ{n}\""),
            "id": id(n),
            "createdDateTime": format!("2021-06-01T09:30:00.{:07}Z", n % 10_000_000),
            "lastModifiedDateTime": format!("2021-06-01T09:31:00.{:07}Z", n % 10_000_000),
            "changeKey": "ZlnW4RIAV06KYYwlrfNZvQAALfZeRQ==",
            "categories": ["Red category"],
            "transactionId": null,
            "originalStartTimeZone": "Pacific Standard Time",
            "originalEndTimeZone": "Pacific Standard Time",
            "iCalUId": id(n),
            "reminderMinutesBeforeStart": 15,
            "isReminderOn": true,
            "hasAttachments": false,
            "subject": format!("Planning {n}"),
            "bodyPreview": "Let us talk about the plan for the next weeks.",
            "importance": "normal",
            "sensitivity": "normal",
            "isAllDay": false,
            "isCancelled": false,
            "isOrganizer": true,
            "responseRequested": true,
            "seriesMasterId": null,
            "showAs": "busy",
            "type": "singleInstance",
            "webLink": format!("https://outlook.office.example/owa/?itemid={}&exvsurl=1&path=/calendar/item", id(n)),
            "onlineMeetingUrl": null,
            "isOnlineMeeting": false,
            "onlineMeetingProvider": "unknown",
            "allowNewTimeProposals": true,
            "recurrence": null,
            "onlineMeeting": null,
            "responseStatus": {"response": "organizer", "time": "0001-01-01T00:00:00Z"},
            "body": {"contentType": "html", "content": "<html><body>\r\n<p>Let us talk about the plan for the next weeks.</p></body></html>"},
            "start": time(9),
            "end": time(10),
            "location": place.clone(),
            "locations": [place],
            "attendees": [attendee(1), attendee(2), attendee(3)],
            "organizer": person(n)
        })
    })
}

/// The members that are sent if none are asked for.
pub(crate) fn users() -> Vec<u8> {
    page(|n| {
        json!({
            "businessPhones": ["+1 425 555 0109"],
            "displayName": format!("Person {n}"),
            "givenName": "Person",
            "jobTitle": if n % 3 == 0 { Value::Null } else { "Marketing Director".into() },
            "mail": format!("person{n}@contoso.example"),
            "mobilePhone": null,
            "officeLocation": "18/2111",
            "preferredLanguage": "en-US",
            "surname": format!("{n}"),
            "userPrincipalName": format!("person{n}@contoso.example"),
            "id": guid(n)
        })
    })
}

pub(crate) fn drive_items() -> Vec<u8> {
    page(|n| {
        let by = json!({"application": {"id": guid(1), "displayName": "Files"}, "user": {"id": guid(n % 7), "displayName": "Person", "email": "person@contoso.example"}});
        json!({
            "createdDateTime": moment(n),
            "eTag": format!("\"{{{}}},2\"", guid(n)),
            "id": format!("01BYE5RZ{n:026}"),
            "lastModifiedDateTime": moment(n + 1),
            "name": format!("Report {n}.docx"),
            "webUrl": format!("https://contoso.sharepoint.example/_layouts/15/Doc.aspx?sourcedoc=%7B{}%7D&file=Report%20{n}.docx", guid(n)),
            "cTag": format!("\"c:{{{}}},3\"", guid(n)),
            "size": 12_000 + n,
            "createdBy": by.clone(),
            "lastModifiedBy": by,
            "parentReference": {"driveId": "b!t18F8ybsHUq1z3LTz8xvZqP8zaSWjkFNhsME-Fepo75dTf9vQKfeRblBZjoSQrd7", "driveType": "business", "id": "01BYE5RZ6QN3ZWBTUFOFD3GSPGOHDJD36K", "path": "/drive/root:"},
            "file": {"mimeType": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "hashes": {"quickXorHash": "+AJR1NsVXhZoPlJdkZwy0ITvvmY="}},
            "fileSystemInfo": {"createdDateTime": moment(n), "lastModifiedDateTime": moment(n + 1)}
        })
    })
}

pub(crate) fn groups() -> Vec<u8> {
    page(|n| {
        json!({
            "id": guid(n),
            "deletedDateTime": null,
            "classification": null,
            "createdDateTime": moment(n),
            "description": format!("Everyone who works on project {n}"),
            "displayName": format!("Project {n}"),
            "expirationDateTime": null,
            "groupTypes": ["Unified"],
            "isAssignableToRole": null,
            "mail": format!("project{n}@contoso.example"),
            "mailEnabled": true,
            "mailNickname": format!("project{n}"),
            "membershipRule": null,
            "membershipRuleProcessingState": null,
            "onPremisesDomainName": null,
            "onPremisesLastSyncDateTime": null,
            "onPremisesNetBiosName": null,
            "onPremisesSamAccountName": null,
            "onPremisesSecurityIdentifier": null,
            "onPremisesSyncEnabled": null,
            "preferredDataLocation": null,
            "preferredLanguage": null,
            "proxyAddresses": [format!("SMTP:project{n}@contoso.example"), format!("SPO:SPO_{}@SPO_{}", guid(n), guid(2))],
            "renewedDateTime": moment(n),
            "securityEnabled": false,
            "securityIdentifier": "S-1-12-1-1753967289-1089268234-832641959-555555555",
            "theme": null,
            "visibility": "Public",
            "onPremisesProvisioningErrors": []
        })
    })
}
