import { plainText } from "c/plainText";

/** What a column of a file may hold. */
export const IMPORT_FIELDS = [
  "member",
  "finess",
  "ror",
  "weight",
  "metric",
  "source",
  "year",
  "surrogate",
  "participation",
  "lastYear",
  "floor",
  "ceiling",
  "votes",
  "access"
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Where a value goes, and how it is written there. */
export interface FieldTarget {
  readonly api: string;
  readonly kind: "decimal" | "money" | "whole" | "text" | "year" | "day";
  /** Of text. */
  readonly longest?: number;
  readonly mayBeNegative?: boolean;
}

/** What identifies the institution goes nowhere: it finds the account. */
export const TARGETS: Readonly<Partial<Record<ImportField, FieldTarget>>> = {
  weight: { api: "Allocation_Weight__c", kind: "decimal" },
  metric: { api: "Weight_Metric__c", kind: "text", longest: 80 },
  source: { api: "Weight_Source__c", kind: "text", longest: 120 },
  year: { api: "Weight_Year__c", kind: "year" },
  surrogate: { api: "Surrogate_Weight__c", kind: "decimal" },
  participation: { api: "Participation_Weight__c", kind: "decimal" },
  // A credit of last year is a fact.
  lastYear: { api: "Last_Year_Amount__c", kind: "money", mayBeNegative: true },
  floor: { api: "Floor_Amount__c", kind: "money" },
  ceiling: { api: "Ceiling_Amount__c", kind: "money" },
  votes: { api: "Votes__c", kind: "whole" },
  access: { api: "Access_Start_Date__c", kind: "day" }
};

/** Names that the org's fields have, for what reads members. */
export const TARGET_FIELDS: readonly string[] = Object.values(TARGETS).map(({ api }) => api);

/** The column of each field, by its place in the table. */
export type Mapping = Readonly<Partial<Record<ImportField, number>>>;

/** Names of columns in both languages, as `plainText` makes them; a metric's name is a weight's column too. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  member: ["member", "institution", "name", "account", "membre", "etablissement", "nom", "compte"],
  finess: ["finess", "finess number", "numero finess", "n° finess", "finess et", "finess ej"],
  ror: ["ror", "ror id", "research organization id", "identifiant ror"],
  weight: ["weight", "allocation weight", "fte", "poids", "etp", "poids de repartition", "lits"],
  metric: ["metric", "weight metric", "mesure", "mesure du poids"],
  source: ["source", "weight source", "source du poids"],
  year: ["weight year", "year of the weight", "annee du poids", "annee", "year"],
  surrogate: ["surrogate", "surrogate weight", "poids de substitution"],
  participation: ["participation weight", "poids de participation"],
  lastYear: ["last year", "last year amount", "last_year", "annee precedente", "ca historique"],
  floor: ["floor", "floor amount", "plancher"],
  ceiling: ["ceiling", "ceiling amount", "plafond"],
  votes: ["votes", "voix"],
  access: ["access start", "access start date", "debut d acces", "date d acces"]
};

/** The fields that a table's column names tell; no column stands for two fields. */
export function guessedMapping(columns: readonly string[]): Mapping {
  const plain = columns.map((name) => plainText(name.replaceAll("-", " ")));
  const found = IMPORT_FIELDS.map((field) => {
    const index = plain.findIndex((name) => NAMES[field].includes(name));
    return [field, index] as const;
  });
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

export function isImportField(text: string): text is ImportField {
  return (IMPORT_FIELDS as readonly string[]).includes(text);
}
