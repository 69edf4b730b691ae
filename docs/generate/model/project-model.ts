/** The project's metadata as the documents tell it. */
export interface ProjectModel {
  /** Domains in the order of the design, each with its objects by name. */
  readonly domains: readonly Domain[];
  readonly objects: readonly ModelObject[];
  readonly permissionSets: readonly PermissionSet[];
  readonly groups: readonly PermissionSetGroup[];
  readonly customPermissions: readonly Described[];
}

export interface Described {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

export interface Domain {
  /** Folder below `force-app/main`. */
  readonly name: string;
  readonly objects: readonly ModelObject[];
  readonly flows: readonly Described[];
}

export interface ModelObject extends Described {
  readonly domain: string;
  /** Ours; false for a standard object that only gets fields. */
  readonly custom: boolean;
  readonly customMetadata: boolean;
  /** `Private`, `ControlledByParent`…; empty for standard objects and custom metadata. */
  readonly sharing: string;
  /** The name field's type: `Text`, `Auto-number NL-{000000}`; empty where the project does not define it. */
  readonly nameType: string;
  readonly fields: readonly ModelField[];
  readonly rules: readonly Rule[];
}

export interface ModelField extends Described {
  readonly object: string;
  /** `Object__c.Field__c` */
  readonly key: string;
  /** As a reader meets it, `Currency(16,2)`. */
  readonly type: string;
  /** As the Metadata API names it, `Currency`. */
  readonly kind: string;
  readonly required: boolean;
  /** Whether a person or a load can write it. */
  readonly written: boolean;
  readonly formula: string;
  readonly referenceTo: string;
  /** `Negotiation_Lines__r`; empty for what is no reference. */
  readonly childRelationship: string;
  readonly classification: string;
  /** `PII`, `GDPR`… */
  readonly compliance: readonly string[];
  readonly tracksHistory: boolean;
}

export interface Rule {
  readonly name: string;
  readonly message: string;
  readonly place: string;
}

export interface PermissionSet extends Described {
  readonly objects: ReadonlyMap<string, ObjectRights>;
  readonly fields: ReadonlyMap<string, FieldRights>;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
}

export interface PermissionSetGroup extends Described {
  readonly sets: readonly string[];
}

export interface ObjectRights {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface FieldRights {
  readonly read: boolean;
  readonly edit: boolean;
}
