import type { Access, ObjectAccess, Session } from "../../../org.ts";

const EVERYTHING: ObjectAccess = {
  read: true,
  create: true,
  edit: true,
  delete: true,
  viewAll: true,
  modifyAll: true
};

/**
 * The same user without permissions and sharing: record-triggered flows run in system context. Custom
 * permissions stay the user's, for rules and formulas ask for them.
 */
export function systemSession(session: Session): Session {
  return {
    userId: session.userId,
    username: session.username,
    language: session.language,
    locale: session.locale,
    timeZone: session.timeZone,
    apiVersion: session.apiVersion,
    access: systemAccess(session)
  };
}

function systemAccess(session: Session): Access {
  return {
    userId: session.userId,
    hasSystemPermission: () => true,
    hasCustomPermission: (name) => session.access.hasCustomPermission(name),
    object: () => EVERYTHING,
    field: () => ({ read: true, edit: true }),
    tabVisible: () => true,
    appVisible: () => true,
    visibleRows: () => undefined,
    editableRows: () => undefined
  };
}
