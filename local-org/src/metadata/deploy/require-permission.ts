import { SalesforceError } from "../../errors.ts";
import type { Session } from "../../org.ts";

/**
 * Every operation of the Metadata API, reading included, is for who may change metadata.
 * @throws SalesforceError INSUFFICIENT_ACCESS
 */
export function requireMetadataPermission({ access }: Session): void {
  const may = (name: string): boolean => access.hasSystemPermission(name);
  if (!may("ModifyMetadata") && !may("ModifyAllData"))
    throw new SalesforceError(
      "INSUFFICIENT_ACCESS",
      "use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions",
      { status: 403 }
    );
}
