declare module "lightning/uiRecordApi" {
  import type { WireAdapterConstructor } from "lwc";

  export interface RecordFieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
  }

  export interface RecordRepresentation {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, RecordFieldValue>>;
  }

  export interface WireResult<Data> {
    readonly data?: Data;
    readonly error?: unknown;
  }

  export const getRecord: WireAdapterConstructor;
  export function getFieldValue(record: RecordRepresentation, field: string | FieldId): unknown;
  export function notifyRecordUpdateAvailable(
    records: readonly { readonly recordId: string }[]
  ): Promise<void>;

  interface FieldId {
    readonly objectApiName: string;
    readonly fieldApiName: string;
  }
}

declare module "lightning/uiObjectInfoApi" {
  import type { WireAdapterConstructor } from "lwc";

  export interface ObjectInfo {
    readonly apiName: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly defaultRecordTypeId?: string;
    readonly fields: Readonly<Record<string, FieldInfo>>;
  }

  export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly createable: boolean;
    readonly updateable: boolean;
  }

  export interface PicklistValues {
    readonly values: readonly { readonly value: string; readonly label: string }[];
  }

  export const getObjectInfo: WireAdapterConstructor;
  export const getPicklistValues: WireAdapterConstructor;
}

declare module "@salesforce/schema/*" {
  const reference: { readonly objectApiName: string; readonly fieldApiName: string };
  export default reference;
}
