/** A field as components name it: `Account.Name` or an imported schema reference. */
export type FieldId = string | { readonly objectApiName: string; readonly fieldApiName: string };

/** `Account.Name` */
export function qualifiedName(field: FieldId): string {
  return typeof field === "string" ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** `Name` */
export function fieldPath(field: FieldId): string {
  return typeof field === "string" ? field.slice(field.indexOf(".") + 1) : field.fieldApiName;
}

export function objectName(object: string | { readonly objectApiName: string }): string {
  return typeof object === "string" ? object : object.objectApiName;
}
