/** Permission set groups that each demo user gets once Entente is deployed. */
export const DEMO_GROUPS: Readonly<Record<string, readonly string[]>> = {
  "admin@local.entente": ["Entente_Operations_Team", "Entente_Account_Manager", "Entente_Director"],
  "manager@local.entente": ["Entente_Account_Manager"],
  "colleague@local.entente": ["Entente_Account_Manager"],
  "director@local.entente": ["Entente_Director"],
  "contributor@local.entente": ["Entente_Contributor"]
};

/** Whose book the demo is. */
export const DEMO_OWNER = "manager@local.entente";

/** Who is asked for contributions in it. */
export const DEMO_CONTRIBUTOR = "contributor@local.entente";

/** Who works on some accounts of it that are shared with them, and is not of the negotiation team. */
export const DEMO_SUPPORT = {
  username: "support@local.entente",
  permissionSets: ["Entente_App", "Renewals_Edit", "Evidence_View", "Relationships_View"],
  /** Account numbers. */
  accounts: ["D-1001", "D-1003"]
} as const;
