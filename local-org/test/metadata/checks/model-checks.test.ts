import { describe } from "node:test";
import { field, masterField, moneyField, objectFile, textField, xml } from "../metadata-fixture.ts";
import type { CheckCase } from "./check-cases.ts";
import { testCheckCases } from "./check-cases.ts";

const A = "objects/A__c.object";

const detail = objectFile(
  "Line",
  masterField("A__c", "A__c", "Lines") + moneyField("Price__c") + textField("Note__c")
);

const rollUp = (key: string, operation: string, summarized = ""): string =>
  field(
    "Sum__c",
    "Summary",
    `<summaryForeignKey>${key}</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${summarized}`
  );

const rule = (condition: string, more = ""): string =>
  `<validationRules><fullName>R</fullName><active>true</active><errorConditionFormula>${condition}</errorConditionFormula>` +
  `<errorMessage>No</errorMessage>${more}</validationRules>`;

const cases: readonly CheckCase[] = [
  {
    what: "elements and values that the Metadata API does not have",
    files: {
      "tabs/T.tab": xml(
        "CustomTab",
        "<label>T</label><label>Twice</label><lable>x</lable><hasSidebar>yes</hasSidebar><frameHeight>tall</frameHeight><url>u</url>"
      ),
      [A]: objectFile("A", "<sharingModel>Open</sharingModel>")
    },
    expected: [
      "CustomTab T: Duplicate element label in type CustomTab",
      "CustomTab T: Element {http://soap.sforce.com/2006/04/metadata}lable invalid at this location in type CustomTab",
      "CustomTab T: 'yes' is not a valid boolean in hasSidebar",
      "CustomTab T: 'tall' is not a valid number in frameHeight",
      "CustomObject A__c: 'Open' is not a valid value for the enum 'SharingModel'"
    ]
  },
  {
    what: "a lookup to an object that is not there",
    files: { [A]: objectFile("A", field("L__c", "Lookup", "<referenceTo>Nope__c</referenceTo>")) },
    expected: [
      "CustomField A__c.L__c: referenceTo value of 'Nope__c' does not resolve to a valid sObject type"
    ]
  },
  {
    what: "attributes a field type needs",
    files: {
      [A]: objectFile(
        "A",
        field("T__c", "Text") + field("L__c", "LongTextArea", "<length>500</length>")
      )
    },
    expected: [
      "CustomField A__c.T__c: Must specify 'length' for a CustomField of type Text",
      "CustomField A__c.L__c: Must specify 'visibleLines' for a CustomField of type LongTextArea"
    ]
  },
  {
    what: "a required lookup that its parent's deletion would empty",
    files: {
      [A]: objectFile(
        "A",
        field(
          "L__c",
          "Lookup",
          "<deleteConstraint>SetNull</deleteConstraint><referenceTo>Contact</referenceTo><required>true</required>"
        )
      )
    },
    expected: [
      "CustomField A__c.L__c: must specify either cascade delete or restrict delete for required lookup foreign key"
    ]
  },
  {
    what: "two children of one relationship name",
    files: {
      [A]: objectFile(
        "A",
        masterField("X__c", "Account", "Twins") + masterField("Y__c", "Account", "Twins")
      )
    },
    expected: [
      "CustomField A__c.X__c: The relationship name Twins is already used by another relationship of Account",
      "CustomField A__c.Y__c: The relationship name Twins is already used by another relationship of Account"
    ]
  },
  {
    what: "a sharing model of its own on a detail object",
    files: {
      [A]: objectFile(
        "A",
        `<sharingModel>Private</sharingModel>${masterField("X__c", "Account", "As")}`
      )
    },
    expected: [
      "CustomObject A__c: Cannot set sharingModel to Private on a CustomObject with a MasterDetail relationship field"
    ]
  },
  {
    what: "a field on an object that is not there",
    files: { "objects/Lead.object": xml("CustomObject", textField("X__c")) },
    expected: [
      "CustomField Lead.X__c: Entity Enumeration Or ID: bad value for restricted picklist field: Lead"
    ]
  },
  {
    what: "a roll-up over a lookup",
    files: {
      [A]: objectFile("A", rollUp("Line__c.A__c", "count")),
      "objects/Line__c.object": objectFile(
        "Line",
        field("A__c", "Lookup", "<referenceTo>A__c</referenceTo>")
      )
    },
    expected: [
      "CustomField A__c.Sum__c: Line__c.A__c is not a master-detail field that refers to A__c"
    ]
  },
  {
    what: "a sum of texts",
    files: {
      [A]: objectFile(
        "A",
        rollUp("Line__c.A__c", "sum", "<summarizedField>Line__c.Note__c</summarizedField>")
      ),
      "objects/Line__c.object": detail
    },
    expected: ["CustomField A__c.Sum__c: A sum cannot summarize Line__c.Note__c of type string"]
  },
  {
    what: "a roll-up over a field that is not there",
    files: {
      [A]: objectFile(
        "A",
        rollUp("Line__c.A__c", "max", "<summarizedField>Line__c.X__c</summarizedField>")
      ),
      "objects/Line__c.object": detail
    },
    expected: ["CustomField A__c.Sum__c: Could not resolve the summarized field Line__c.X__c"]
  },
  {
    what: "a formula of another type than its field",
    files: { [A]: objectFile("A", moneyField("M__c", "<formula>TODAY()</formula>")) },
    expected: [
      "CustomField A__c.M__c: Formula result is data type (Date), incompatible with expected data type (Number)."
    ]
  },
  {
    what: "formulas that need themselves, one over the other",
    files: {
      [A]: objectFile(
        "A",
        moneyField("X__c", "<formula>Y__c + 1</formula>") +
          moneyField("Y__c", "<formula>X__c * 2</formula>")
      )
    },
    expected: [
      "CustomField A__c.X__c: The formula refers to itself: A__c.X__c",
      "CustomField A__c.Y__c: The formula refers to itself: A__c.Y__c"
    ]
  },
  {
    what: "more masters and levels of masters than the platform takes",
    files: {
      [A]: objectFile(
        "A",
        masterField("M__c", "Account", "As") +
          masterField("N__c", "Contact", "As") +
          masterField("O__c", "Contract", "As")
      ),
      "objects/B__c.object": objectFile("B", masterField("M__c", "A__c", "Bs")),
      "objects/C__c.object": objectFile("C", masterField("M__c", "B__c", "Cs")),
      "objects/D__c.object": objectFile("D", masterField("M__c", "C__c", "Ds"))
    },
    expected: [
      "CustomField A__c.O__c: Maximum number of master-detail relationships on A__c is 2",
      "CustomField D__c.M__c: Maximum number of levels of master-detail relationships on D__c is 3"
    ]
  },
  {
    what: "a rule on a missing field, and one displayed at a missing field",
    files: {
      [A]: objectFile("A", rule("ISBLANK(X__c)")),
      "objects/B__c.object": objectFile(
        "B",
        rule("ISBLANK(Name)", "<errorDisplayField>Y__c</errorDisplayField>")
      )
    },
    expected: [
      "ValidationRule A__c.R: Field X__c does not exist. Check spelling.",
      "ValidationRule B__c.R: In field: errorDisplayField - no CustomField named B__c.Y__c found"
    ]
  },
  {
    what: "custom metadata of an unknown type or field",
    files: {
      "objects/T__mdt.object": xml("CustomObject", "<label>T</label><pluralLabel>Ts</pluralLabel>"),
      "customMetadata/T.One.md": xml(
        "CustomMetadata",
        "<label>One</label><values><field>X__c</field><value>1</value></values>"
      ),
      "customMetadata/U.One.md": xml("CustomMetadata", "<label>One</label>")
    },
    expected: [
      "CustomMetadata T.One: In field: field - no CustomField named T__mdt.X__c found",
      "CustomMetadata U.One: No custom metadata type named U__mdt found"
    ]
  }
];

describe("checks of objects, fields and records", () => testCheckCases(cases));
