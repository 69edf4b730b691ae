import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { PackageFiles } from "../metadata-fixture.ts";
import {
  failures,
  field,
  masterField,
  moneyField,
  objectFile,
  openFixture,
  textField,
  xml
} from "../metadata-fixture.ts";

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

const objectPermission = (object: string, ...granted: readonly string[]): string => {
  const names = [
    "allowCreate",
    "allowDelete",
    "allowEdit",
    "allowRead",
    "modifyAllRecords",
    "viewAllRecords"
  ];
  const flags = names.map((name) => `<${name}>${granted.includes(name)}</${name}>`).join("");
  return `<objectPermissions>${flags}<object>${object}</object></objectPermissions>`;
};

const fieldPermission = (name: string, editable = false, readable = true): string =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>`;

const set = (body: string): string => xml("PermissionSet", `<label>S</label>${body}`);

const layout = (...fields: readonly string[]): string =>
  xml(
    "Layout",
    `<layoutSections><label>I</label><layoutColumns>${fields
      .map((name) => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`)
      .join("")}</layoutColumns><style>OneColumn</style></layoutSections>`
  );

const page = (body: string, object = "Account"): string =>
  xml(
    "FlexiPage",
    `<flexiPageRegions>${body}<name>main</name><type>Region</type></flexiPageRegions><masterLabel>P</masterLabel>` +
      `<sobjectType>${object}</sobjectType><template><name>t</name></template><type>RecordPage</type>`
  );

const component = (name: string, properties = ""): string =>
  `<itemInstances><componentInstance>${properties}<componentName>${name}</componentName></componentInstance></itemInstances>`;

const property = (name: string, value: string): string =>
  `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;

interface Case {
  readonly what: string;
  readonly files: PackageFiles;
  readonly expected: readonly string[];
}

const A = "objects/A__c.object";

const cases: readonly Case[] = [
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
    what: "actions on what is not there",
    files: {
      "quickActions/Account.New.quickAction": xml(
        "QuickAction",
        "<label>New</label><optionsCreateFeedItem>false</optionsCreateFeedItem><quickActionLayout><quickActionLayoutColumns>" +
          "<quickActionLayoutItems><field>X__c</field></quickActionLayoutItems></quickActionLayoutColumns></quickActionLayout>" +
          "<targetObject>Contact</targetObject><type>Create</type>"
      ),
      "quickActions/Go.quickAction": xml(
        "QuickAction",
        "<label>Go</label><lightningWebComponent>gone</lightningWebComponent><type>LightningWebComponent</type>"
      )
    },
    expected: [
      "QuickAction Account.New: In field: field - no CustomField named Contact.X__c found",
      "QuickAction Go: In field: lightningWebComponent - no LightningComponentBundle named gone found"
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
    what: "permissions on what is not there",
    files: {
      "permissionsets/S.permissionset": set(
        objectPermission("X__c", "allowRead") +
          fieldPermission("Account.X__c") +
          "<customPermissions><enabled>true</enabled><name>P</name></customPermissions>" +
          "<tabSettings><tab>X__c</tab><visibility>Visible</visibility></tabSettings>" +
          "<tabSettings><tab>standard-Account</tab><visibility>Visible</visibility></tabSettings>" +
          "<applicationVisibilities><application>App</application><visible>true</visible></applicationVisibilities>"
      )
    },
    expected: [
      "PermissionSet S: In field: object - no CustomObject named X__c found",
      "PermissionSet S: In field: field - no CustomField named Account.X__c found",
      "PermissionSet S: In field: application - no CustomApplication named App found",
      "PermissionSet S: In field: name - no CustomPermission named P found",
      "PermissionSet S: In field: tab - no CustomTab named X__c found"
    ]
  },
  {
    what: "field permissions on required and master-detail fields, and on a name",
    files: {
      [A]: objectFile(
        "A",
        masterField("M__c", "Account", "As") + textField("R__c", "<required>true</required>")
      ),
      "permissionsets/S.permissionset": set(
        fieldPermission("A__c.M__c") + fieldPermission("A__c.R__c") + fieldPermission("A__c.Name")
      )
    },
    expected: [
      "PermissionSet S: You cannot deploy to a required field: A__c.M__c",
      "PermissionSet S: You cannot deploy to a required field: A__c.R__c",
      "PermissionSet S: You cannot deploy to a required field: A__c.Name"
    ]
  },
  {
    what: "object permissions without those they depend on",
    files: {
      [A]: objectFile("A", masterField("M__c", "Account", "As")),
      "permissionsets/S.permissionset": set(
        objectPermission("A__c", "allowRead") +
          objectPermission("Product2", "allowRead", "allowDelete")
      )
    },
    expected: [
      "PermissionSet S: Permission Read A__c depends on permission(s): Read Account",
      "PermissionSet S: Permission Delete Product2 depends on permission(s): Edit Product2"
    ]
  },
  {
    what: "a group of sets that are not there",
    files: {
      "permissionsetgroups/G.permissionsetgroup": xml(
        "PermissionSetGroup",
        "<label>G</label><permissionSets>X</permissionSets>"
      )
    },
    expected: ["PermissionSetGroup G: In field: permissionSet - no PermissionSet named X found"]
  },
  {
    what: "a layout with a missing field and without a required one",
    files: {
      [A]: objectFile("A", textField("R__c", "<required>true</required>")),
      "layouts/A__c-A Layout.layout": layout("Name", "X__c")
    },
    expected: [
      "Layout A__c-A Layout: In field: field - no CustomField named A__c.X__c found",
      "Layout A__c-A Layout: Layout must contain an item for required layout field: R__c"
    ]
  },
  {
    what: "a related list that is none",
    files: {
      "layouts/Account-Own.layout": xml(
        "Layout",
        "<relatedLists><fields>NAME</fields><relatedList>X__c.Account__c</relatedList></relatedLists>"
      )
    },
    expected: ["Layout Account-Own: Cannot find related list:X__c.Account__c"]
  },
  {
    what: "columns, compact fields and field sets that are not there",
    files: {
      [A]: objectFile(
        "A",
        "<listViews><fullName>All</fullName><columns>NAME</columns><columns>X__c</columns><filterScope>Everything</filterScope><label>All</label></listViews>" +
          "<compactLayouts><fullName>C</fullName><fields>Name</fields><fields>Y__c</fields><label>C</label></compactLayouts>" +
          "<fieldSets><fullName>F</fullName><displayedFields><field>Z__c</field></displayedFields><label>F</label></fieldSets>"
      )
    },
    expected: [
      "ListView A__c.All: Could not resolve list view column: X__c",
      "CompactLayout A__c.C: In field: fields - no CustomField named A__c.Y__c found",
      "FieldSet A__c.F: In field: fields - no CustomField named A__c.Z__c found"
    ]
  },
  {
    what: "pages with missing components, fields, facets and related lists",
    files: {
      "flexipages/P.flexipage": page(
        component("c:gone") +
          component("force:detailPanel") +
          component("flexipage:tabset", property("tabs", "Facet-x")) +
          component("lst:dynamicRelatedList", property("relatedListApiName", "Gones__r")) +
          "<itemInstances><fieldInstance><fieldItem>Record.X__c</fieldItem></fieldInstance></itemInstances>"
      )
    },
    expected: [
      "FlexiPage P: We couldn't retrieve the design time component information for component c:gone.",
      "FlexiPage P: The related list Gones__r does not exist on Account",
      "FlexiPage P: In field: fieldItem - no CustomField named Account.X__c found",
      "FlexiPage P: The region Facet-x does not exist on the page"
    ]
  },
  {
    what: "tabs and apps of what is not there",
    files: {
      "tabs/X__c.tab": xml("CustomTab", "<customObject>true</customObject><motif>m</motif>"),
      "tabs/Y.tab": xml("CustomTab", "<flexiPage>Gone</flexiPage><label>Y</label><motif>m</motif>"),
      "applications/App.app": xml(
        "CustomApplication",
        "<actionOverrides><actionName>View</actionName><content>Gone</content><type>Flexipage</type>" +
          "<pageOrSobjectType>Account</pageOrSobjectType></actionOverrides><label>App</label><tabs>standard-home</tabs><tabs>Z</tabs>"
      )
    },
    expected: [
      "CustomTab X__c: No CustomObject named X__c found for the tab",
      "CustomTab Y: In field: flexiPage - no FlexiPage named Gone found",
      "CustomApplication App: In field: tab - no CustomTab named Z found",
      "CustomApplication App: In field: content - no FlexiPage named Gone found"
    ]
  },
  {
    what: "translations of what is not there",
    files: {
      [A]: objectFile("A"),
      "objectTranslations/A__c-fr.objectTranslation": xml(
        "CustomObjectTranslation",
        "<fields><label>x</label><name>X__c</name></fields><validationRules><errorMessage>x</errorMessage><name>R</name></validationRules>"
      ),
      "translations/fr.translation": xml(
        "Translations",
        "<customLabels><label>x</label><name>L</name></customLabels>"
      )
    },
    expected: [
      "CustomObjectTranslation A__c-fr: In field: name - no CustomField named A__c.X__c found",
      "CustomObjectTranslation A__c-fr: In field: name - no ValidationRule named A__c.R found",
      "Translations fr: In field: name - no CustomLabel named L found"
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

describe("checks of a deployment", () => {
  for (const { what, files, expected } of cases)
    test(`find ${what}`, async () => {
      const { deploy } = openFixture();
      assert.deepEqual(failures(await deploy(files)), expected);
    });

  test("place a formula's fault at its line and column in the file", async () => {
    const { deploy } = openFixture();
    const body = `\n    <fields>\n        <fullName>M__c</fullName><label>M</label><type>Number</type><precision>3</precision><scale>0</scale>\n        <formula>1 +\n  Nope__c</formula>\n    </fields>`;
    const file = objectFile("A", body);
    const result = await deploy({ [A]: file });
    const [failure] = result.details!.componentFailures;
    const lines = file.split("\n");
    assert.equal(
      lines[failure!.lineNumber! - 1]!.slice(failure!.columnNumber! - 1),
      "Nope__c</formula>"
    );
  });

  test("let standard fields pass that the local org does not have", async () => {
    const { deploy } = openFixture();
    const result = await deploy({
      "permissionsets/S.permissionset": set(fieldPermission("Account.DunsNumber")),
      "layouts/Account-Own.layout": layout("Name", "BillingAddress")
    });
    assert.deepEqual(failures(result), []);
  });

  test("warn of what is kept but has no effect", async () => {
    const { deploy } = openFixture();
    const flow = xml("Flow", "<label>F</label><status>Active</status>");
    const result = await deploy({ "flows/F.flow": flow });
    const [success] = result.details!.componentSuccesses;
    assert.deepEqual(
      [result.status, success!.problemType, success!.problem],
      ["Succeeded", "Warning", "Flow is kept but has no effect: not supported by the local org"]
    );
  });
});
