import type { ObjectRights, ProjectModel } from "../model/project-model.ts";

/** Who uses the org: what a permission set group makes of a Standard User, and one without any of ours. */
export interface UserKind {
  /** API name of the group; undefined: none. */
  readonly group: string | undefined;
  readonly label: string;
  readonly object: (name: string) => ObjectRights;
  readonly field: (key: string) => FieldRight;
  readonly customPermission: (name: string) => boolean;
}

export type FieldRight = "edit" | "read" | "none";

const NO_RIGHTS: ObjectRights = {
  create: false,
  read: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false
};

/** Every user kind, those of the groups first. Counted are our sets alone; an org's profiles may add to them. */
export function userKinds(model: ProjectModel): readonly UserKind[] {
  return [
    ...model.groups.map(({ name, label, sets }) => userKind(model, name, label, sets)),
    userKind(model, undefined, "Standard User without Entente", [])
  ];
}

function userKind(
  model: ProjectModel,
  group: string | undefined,
  label: string,
  names: readonly string[]
): UserKind {
  const sets = model.permissionSets.filter(({ name }) => names.includes(name));
  const object = (name: string): ObjectRights =>
    sets
      .map(({ objects }) => objects.get(name) ?? NO_RIGHTS)
      .reduce((left, right) => either(left, right), NO_RIGHTS);
  return {
    group,
    label,
    object,
    field: (key) =>
      fieldRight(model, key, object, (right) =>
        sets.some(({ fields }) => fields.get(key)?.[right] === true)
      ),
    customPermission: (name) =>
      sets.some(({ customPermissions }) => customPermissions.includes(name))
  };
}

/** A required or master-detail field goes with its object; nothing is changed without the right to change rows. */
function fieldRight(
  model: ProjectModel,
  key: string,
  rightsOf: (object: string) => ObjectRights,
  granted: (right: "read" | "edit") => boolean
): FieldRight {
  const [name = ""] = key.split(".");
  const found = model.objects.find((each) => each.name === name);
  const field = found?.fields.find((each) => each.key === key);
  if (found === undefined || field === undefined) return "none";
  const rights = rightsOf(name);
  if (!rights.read) return "none";
  const always = field.required;
  if (!always && !granted("read") && !granted("edit")) return "none";
  const changes = rights.create || rights.edit;
  return changes && field.written && (always || granted("edit")) ? "edit" : "read";
}

function either(left: ObjectRights, right: ObjectRights): ObjectRights {
  return {
    create: left.create || right.create,
    read: left.read || right.read,
    edit: left.edit || right.edit,
    delete: left.delete || right.delete,
    viewAll: left.viewAll || right.viewAll,
    modifyAll: left.modifyAll || right.modifyAll
  };
}
