import type { Components } from "../component.ts";
import type { Field, SObject } from "../schema.ts";
import { lookup, ownedBy, picklist } from "../standard/field-makers.ts";
import { standardObject } from "../standard/standard-object.ts";

/**
 * `X__Share` for each custom object whose records are not everybody's and have no master: rows that open one
 * record to a user or group. Its key prefix is the object's with an `s` in front.
 */
export function shareObjects(
  objects: readonly SObject[],
  components: Components
): readonly SObject[] {
  return objects.filter(isShared).map((object) => shareObject(object, components));
}

function isShared({ custom, customMetadata, sharingModel }: SObject): boolean {
  return custom && !customMetadata && (sharingModel === "Private" || sharingModel === "Read");
}

function shareObject(object: SObject, components: Components): SObject {
  const label = `${object.label} Share`;
  return standardObject(
    object.name.replace(/__c$/i, "__Share"),
    `s${object.keyPrefix.slice(1)}`,
    [label, label],
    { uiApi: false },
    [
      parentField(object),
      lookup("UserOrGroupId", "User/Group ID", "User|Group", {
        required: true,
        createOnly: true,
        onDelete: "cascade"
      }),
      picklist("AccessLevel", "Access Level", "Read|Edit|All", {
        required: true,
        restricted: true
      }),
      picklist("RowCause", "Row Cause", rowCauses(object, components), {
        restricted: true,
        createOnly: true
      })
    ]
  );
}

function parentField(object: SObject): Field {
  const field = ownedBy("ParentId", "Parent ID", object.name, { children: "Shares" });
  return { ...field, relationshipName: "Parent" };
}

/** `Manual` ends with a change of the owner; the object's own sharing reasons outlive it. */
function rowCauses(object: SObject, components: Components): string {
  const prefix = `${object.name.toLowerCase()}.`;
  const reasons = components
    .ofType("SharingReason")
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix))
    .map(({ fullName }) => fullName.slice(prefix.length));
  const own = reasons.map((name) => (/__c$/i.test(name) ? name : `${name}__c`));
  return ["Owner", "*Manual", "Rule", ...own].join("|");
}
