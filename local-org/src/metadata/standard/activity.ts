import type { SObject } from "../schema.ts";
import {
  checkbox,
  date,
  dateTime,
  integer,
  lookup,
  picklist,
  text,
  textArea
} from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";
import { ownerField } from "./system-fields.ts";

/** Objects an activity may be about; custom objects with activities join when deployed. */
const whatObjects = "Account|Opportunity|Contract|Product2|Asset";

const relations = (children: string) => [
  lookup("WhoId", "Name ID", "Contact", { children }),
  lookup("WhatId", "Related To ID", whatObjects, { children })
];

export const task: SObject = standardObject(
  "Task",
  "00T",
  ["Task", "Tasks"],
  { sharingModel: "Private" },
  [
    ...relations("Tasks"),
    text("Subject", "Subject", 255, { nameField: true }),
    date("ActivityDate", "Due Date Only"),
    picklist(
      "Status",
      "Status",
      "*Not Started|In Progress|Completed|Waiting on someone else|Deferred",
      { required: true }
    ),
    picklist("Priority", "Priority", "High|*Normal|Low", { required: true }),
    checkbox("IsHighPriority", "High Priority", { formula: 'ISPICKVAL(Priority, "High")' }),
    ownerField("User|Group"),
    textArea("Description", "Description"),
    lookup("AccountId", "Account ID", "Account", { readOnly: true }),
    checkbox("IsClosed", "Closed", { formula: 'ISPICKVAL(Status, "Completed")' }),
    picklist("Type", "Type", "Call|Email|Meeting|Other"),
    dateTime("ReminderDateTime", "Reminder Date/Time"),
    checkbox("IsReminderSet", "Reminder Set"),
    picklist("TaskSubtype", "Task Subtype", "*Task|Email|Call", { createOnly: true })
  ]
);

export const event: SObject = standardObject(
  "Event",
  "00U",
  ["Event", "Events"],
  { sharingModel: "Private" },
  [
    ...relations("Events"),
    text("Subject", "Subject", 255, { nameField: true }),
    text("Location", "Location", 255),
    checkbox("IsAllDayEvent", "All-Day Event"),
    dateTime("ActivityDateTime", "Due Date Time"),
    date("ActivityDate", "Due Date Only"),
    integer("DurationInMinutes", "Duration"),
    dateTime("StartDateTime", "Start Date Time"),
    dateTime("EndDateTime", "End Date Time"),
    textArea("Description", "Description"),
    lookup("AccountId", "Account ID", "Account", { readOnly: true }),
    ownerField("User|Group"),
    picklist("Type", "Type", "Call|Email|Meeting|Other"),
    checkbox("IsPrivate", "Private"),
    picklist("ShowAs", "Show Time As", "*Busy|OutOfOffice|Free", { restricted: true }),
    picklist("EventSubtype", "Event Subtype", "*Event", { createOnly: true })
  ]
);
