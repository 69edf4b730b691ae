import type { Component, Components } from "../component.ts";
import type { SetupRow } from "./sync-rows.ts";

export function setupEntityRows(
  { definition, record }: Component<"PermissionSet">,
  components: Components
): readonly SetupRow[] {
  const row = (type: string, entity: Component | undefined): readonly SetupRow[] =>
    entity ? [{ ParentId: record.id, SetupEntityId: entity.record.id, SetupEntityType: type }] : [];
  return [
    ...definition.customPermissions
      .filter(({ enabled }) => enabled)
      .flatMap(({ name }) => row("CustomPermission", components.get("CustomPermission", name))),
    ...definition.applicationVisibilities
      .filter(({ visible }) => visible)
      .flatMap(({ application }) => row("TabSet", components.get("CustomApplication", application)))
  ];
}

/** A tab that is `Available` is off by default, one that is `Visible` on. */
export const tabSettingRows = ({
  definition,
  record
}: Component<"PermissionSet">): readonly SetupRow[] =>
  definition.tabSettings
    .filter(({ visibility }) => visibility !== "None")
    .map(({ tab, visibility }) => ({
      ParentId: record.id,
      Name: tab,
      Visibility: visibility === "Visible" ? "DefaultOn" : "DefaultOff"
    }));
