import type { MetadataFile, Xml } from "../../metadata/project.ts";

const file = (type: string, object: string, name: string, content: Xml): MetadataFile => ({
  path: `force-app/main/planted/objects/${object}/${name}.${type}`,
  type,
  name,
  object,
  content
});

const field = (name: string, content: Record<string, Xml | Xml[]>): MetadataFile =>
  file("CustomField", "Planted__c", name, content);

/** A small object with one Restricted field, and what lets nothing of it out. */
export const SOUND: readonly MetadataFile[] = [
  file("CustomObject", "Planted__c", "Planted__c", { label: "Planted" }),
  field("Secret__c", { type: "Currency", securityClassification: "Restricted" }),
  field("Known__c", { type: "Currency" }),
  field("Parent__c", { type: "Lookup", referenceTo: "Planted__c" }),
  field("Half__c", {
    type: "Currency",
    formula: "Secret__c / 2",
    securityClassification: "Restricted"
  }),
  field("Note__c", { type: "Text", formula: '"Secret__c" & TEXT(Known__c) /* not Secret__c */' }),
  file("ValidationRule", "Planted__c", "Guarded", {
    errorConditionFormula: "AND(OR(ISNEW(), ISCHANGED(Secret__c)), Secret__c < 0)",
    errorDisplayField: "Secret__c"
  }),
  file("PermissionSet", "Planted__c", "Negotiation_Confidential", {
    fieldPermissions: [{ field: "Planted__c.Secret__c", editable: "true", readable: "true" }]
  }),
  file("ListView", "Planted__c", "All", { columns: ["NAME", "Known__c"] })
];

interface Planted {
  readonly what: string;
  readonly files: readonly MetadataFile[];
  /** The lines that the check must give for it. */
  readonly found: readonly RegExp[];
}

const flow = (content: Record<string, Xml | Xml[]>): MetadataFile[] => [
  file("Flow", "Planted__c", "Copy", { start: { object: "Planted__c" }, ...content })
];

/** One way out each. */
export const WAYS_OUT: readonly Planted[] = [
  {
    what: "a formula",
    files: [field("Twice__c", { type: "Currency", formula: "{!Secret__c} * 2" })],
    found: [/^Planted__c\.Twice__c comes from Planted__c\.Secret__c$/]
  },
  {
    what: "a formula of formulas, in any case, over a relationship",
    files: [
      field("Third__c", { type: "Text", formula: "TEXT(parent__R.second__c)" }),
      field("Second__c", { type: "Currency", formula: "First__c + 1" }),
      field("First__c", { type: "Currency", formula: "IF(half__c > 0, 1, 0)" })
    ],
    found: [
      /^Planted__c\.Third__c comes from Planted__c\.Second__c comes from Planted__c\.First__c comes from Planted__c\.Half__c$/,
      /^Planted__c\.Second__c comes from/,
      /^Planted__c\.First__c comes from/
    ]
  },
  {
    what: "a roll-up",
    files: [field("Sum__c", { type: "Summary", summarizedField: "Planted__c.Secret__c" })],
    found: [/^Planted__c\.Sum__c comes from/]
  },
  {
    what: "the filter of a roll-up",
    files: [
      field("Count__c", { type: "Summary", summaryFilterItems: { field: "Planted__c.Secret__c" } })
    ],
    found: [/^Planted__c\.Count__c comes from/]
  },
  {
    what: "a default",
    files: [field("Start__c", { type: "Currency", defaultValue: "Parent__r.Secret__c" })],
    found: [/^Planted__c\.Start__c comes from/]
  },
  {
    what: "the filter of a lookup",
    files: [
      field("Peer__c", {
        type: "Lookup",
        referenceTo: "Planted__c",
        lookupFilter: { filterItems: { field: "Planted__c.Secret__c", operation: "equals" } }
      })
    ],
    found: [/^Planted__c\.Peer__c comes from/]
  },
  {
    what: "a grant by another set",
    files: [
      file("PermissionSet", "Planted__c", "Everything", {
        fieldPermissions: { field: "Planted__c.Secret__c", editable: "false", readable: "true" }
      })
    ],
    found: [/Everything.*grants Planted__c\.Secret__c/]
  },
  {
    what: "a rule without guard, its message at a field that all see",
    files: [
      file("ValidationRule", "Planted__c", "Floor", {
        errorConditionFormula: "Known__c < Secret__c",
        errorDisplayField: "Known__c"
      })
    ],
    found: [/Floor.*tells of Planted__c\.Secret__c/, /Floor.*its message is seen by all/]
  },
  {
    what: "a rule guarded by another field",
    files: [
      file("ValidationRule", "Planted__c", "Floor", {
        errorConditionFormula: "AND(OR(ISNEW(), ISCHANGED(Known__c)), Known__c < Half__c)",
        errorDisplayField: "Secret__c"
      })
    ],
    found: [/Floor.*tells of Planted__c\.Half__c/]
  },
  {
    what: "a list view's filter",
    files: [
      file("ListView", "Planted__c", "Low", { columns: "NAME", filters: { field: "Secret__c" } })
    ],
    found: [/Low\.ListView: shows or filters by Planted__c\.Secret__c/]
  },
  {
    what: "highlights",
    files: [file("CompactLayout", "Planted__c", "Top", { fields: ["Name", "Half__c"] })],
    found: [/Top\.CompactLayout: shows/]
  },
  {
    what: "search results",
    files: [
      file("CustomObject", "Planted__c", "Found", {
        searchLayouts: { searchResultsAdditionalFields: ["Secret__c"] }
      })
    ],
    found: [/Found\.CustomObject: shows/]
  },
  {
    what: "a related list",
    files: [file("Layout", "", "Other", { relatedLists: { fields: ["NAME", "Secret__c"] } })],
    found: [/Other\.Layout: shows/]
  },
  {
    what: "a report's column and filter",
    files: [
      file("Report", "", "Sums", {
        columns: { field: "Planted__c.Secret__c" },
        filter: { criteriaItems: { column: "Account.Planteds__r$Half__c" } }
      })
    ],
    found: [/Sums\.Report: shows/, /Sums\.Report: shows/]
  },
  {
    what: "a flow's assignment to the record",
    files: flow({
      assignments: {
        assignmentItems: {
          assignToReference: "$Record.Known__c",
          value: { elementReference: "$Record.Secret__c" }
        }
      }
    }),
    found: [/\$Record\.Known__c gets a hidden value/]
  },
  {
    what: "a flow's formula and variable, saved in another record's text",
    files: flow({
      formulas: { name: "Doubled", expression: "{!$Record.Half__c} * 2" },
      assignments: {
        assignmentItems: {
          assignToReference: "Kept",
          value: { elementReference: "Doubled" }
        }
      },
      recordCreates: {
        name: "Remind",
        object: "Task",
        inputAssignments: { field: "Subject", value: { stringValue: "Under {!Kept}" } }
      }
    }),
    found: [/Task\.Subject gets a hidden value/]
  },
  {
    what: "a flow that goes another way",
    files: flow({
      decisions: {
        name: "Low",
        rules: { conditions: { leftValueReference: "$Record.Secret__c" } }
      }
    }),
    found: [/Low goes by a hidden value/]
  },
  {
    what: "a flow that starts on it",
    files: [
      file("Flow", "Planted__c", "Copy", {
        start: { object: "Planted__c", filters: { field: "Secret__c", operator: "GreaterThan" } }
      })
    ],
    found: [/start goes by a hidden value/]
  },
  {
    what: "a flow's message",
    files: flow({
      customErrors: {
        name: "Refuse",
        customErrorMessages: { errorMessage: "Not under {!$Record.Secret__c}" }
      }
    }),
    found: [/Refuse says a hidden value/]
  },
  {
    what: "a flow's action",
    files: flow({
      recordLookups: { name: "Found", object: "Planted__c" },
      actionCalls: {
        name: "Post",
        inputParameters: { name: "text", value: { elementReference: "Found.Secret__c" } }
      }
    }),
    found: [/Post is given a hidden value/]
  }
];
