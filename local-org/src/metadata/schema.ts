/**
 * The org's schema as every other module reads it: built once from the standard objects and the
 * deployed components, replaced whole by each deploy, never changed in place.
 */
export type FieldType =
  | "id"
  | "string"
  | "textarea"
  | "picklist"
  | "multipicklist"
  | "boolean"
  | "int"
  | "double"
  | "currency"
  | "percent"
  | "date"
  | "datetime"
  | "time"
  | "email"
  | "phone"
  | "url"
  | "reference"
  | "address"
  | "base64";

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly active: boolean;
}

export interface RollUp {
  readonly operation: "count" | "sum" | "min" | "max";
  readonly childObject: string;
  /** The master-detail field on the child. */
  readonly childRelationshipField: string;
  /** The child field summed or compared; absent for `count`. */
  readonly summarizedField?: string;
  readonly filters: readonly RollUpFilter[];
}

export interface RollUpFilter {
  readonly field: string;
  readonly operation: string;
  readonly value: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  /** Characters, for text kinds. */
  readonly length: number;
  /** Total digits and digits after the point, for numbers. */
  readonly precision: number;
  readonly scale: number;
  readonly required: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  /** Default value, as a formula. */
  readonly defaultFormula?: string;
  readonly formula?: string;
  readonly blankAsZero: boolean;
  readonly rollUp?: RollUp;
  readonly autoNumberFormat?: string;
  readonly referenceTo: readonly string[];
  /** `Account` for AccountId, `Negotiation__r` for Negotiation__c. */
  readonly relationshipName?: string;
  /** `Contacts`, `Negotiation_Lines__r`. */
  readonly childRelationshipName?: string;
  readonly masterDetail: boolean;
  /** 0 or 1: which master decides access. */
  readonly masterOrder: number;
  readonly reparentable: boolean;
  readonly writeNeedsMasterRead: boolean;
  readonly onDelete: "cascade" | "restrict" | "setNull";
  readonly picklist?: { readonly restricted: boolean; readonly values: readonly PicklistValue[] };
  /** Set by the platform only (Id, CreatedDate, roll-ups, formulas, auto-numbers…). */
  readonly readOnly: boolean;
  /** May be set on insert but not afterwards. */
  readonly createOnly: boolean;
  readonly nameField: boolean;
  readonly helpText?: string;
  readonly description?: string;
  /** Data classification: one word, and words separated by semicolons. */
  readonly securityClassification?: string;
  readonly complianceGroup?: string;
  readonly visibleLines?: number;
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  readonly condition: string;
  readonly message: string;
  /** Field the message stands at; absent: top of the page. */
  readonly displayField?: string;
}

export type SharingModel = "Private" | "Read" | "ReadWrite" | "ControlledByParent";

export interface SObject {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly keyPrefix: string;
  readonly custom: boolean;
  /** `__mdt` objects: rows come from deployed records, never from DML. */
  readonly customMetadata: boolean;
  readonly sharingModel: SharingModel;
  /** Field API name to field, in page order; look up through `fieldOf` (names are case-insensitive). */
  readonly fields: ReadonlyMap<string, Field>;
  readonly validationRules: readonly ValidationRule[];
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  /** Whether the UI API (and so GraphQL, lightning/ui*Api) serves it. */
  readonly uiApi: boolean;
  readonly description?: string;
}

export interface ChildRelationship {
  readonly name?: string;
  readonly childObject: string;
  readonly field: string;
  readonly cascadeDelete: boolean;
}

export interface Schema {
  /** API name to object; look up through `objectOf`. */
  readonly objects: ReadonlyMap<string, SObject>;
  /** Case-insensitive. */
  objectOf(name: string): SObject | undefined;
  fieldOf(object: string, field: string): Field | undefined;
  /** The reference field behind a relationship path step: `Negotiation__r` or `Account`. */
  relationshipOf(object: string, relationshipName: string): Field | undefined;
  childRelationshipsOf(object: string): readonly ChildRelationship[];
  objectOfKeyPrefix(prefix: string): SObject | undefined;
  /** Translation of a label: `CustomField:Obj.Field`, `Picklist:Obj.Field.value`, `Object:Obj`… or the default. */
  translate(language: string, key: string, fallback: string): string;
}
