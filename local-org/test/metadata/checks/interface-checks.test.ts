import { describe } from "node:test";
import { masterField, objectFile, textField, xml } from "../metadata-fixture.ts";
import type { CheckCase } from "./check-cases.ts";
import { testCheckCases } from "./check-cases.ts";

const A = "objects/A__c.object";

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

const cases: readonly CheckCase[] = [
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
  }
];

describe("checks of permissions, pages and translations", () => testCheckCases(cases));
