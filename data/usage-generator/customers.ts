import type { Release } from "./counter-file.ts";

/** Who uses what, and how much: unique requests in an average month of the first year. */
export interface Customer {
  /** Start of the file names. */
  readonly key: string;
  readonly name: string;
  readonly institutionId: string;
  readonly release: Release;
  /** Growth a year: 0.1 is 10 %. */
  readonly growth: number;
  readonly journals?: number;
  /** Turnaways a month: requests without licence. */
  readonly turnaways?: number;
  readonly books?: number;
  readonly databases?: Readonly<Record<string, number>>;
  /** Whether a platform report comes with the others. */
  readonly platformReport?: boolean;
}

export const customers: readonly Customer[] = [
  {
    key: "valmont",
    name: "CHU de Valmont",
    institutionId: "ROR:00vlmnt12; FINESS:990000017",
    release: "5.1",
    growth: 0.09,
    journals: 3600,
    turnaways: 27,
    databases: { ClinAssist: 9400, PharmaBase: 2300, "Anatomia 3D": 420 },
    platformReport: true
  },
  {
    key: "rives-de-loire",
    name: "GHT Rives de Loire",
    institutionId: "HIPPO:GHT-044",
    release: "5.1",
    growth: 0.04,
    books: 610,
    databases: { ClinAssist: 4100, PharmaBase: 1500 }
  },
  {
    key: "port-loire",
    name: "Centre hospitalier de Port-Loire",
    institutionId: "FINESS:990000033",
    release: "5.1",
    growth: -0.08,
    journals: 900,
    turnaways: 9
  },
  {
    key: "sainte-aurore",
    name: "Université de Sainte-Aurore",
    institutionId: "ROR:00staur34; ISNI:0000000999000014",
    release: "5.1",
    growth: 0.12,
    journals: 8200,
    turnaways: 64,
    books: 2100,
    databases: { "Anatomia 3D": 650 },
    platformReport: true
  },
  {
    key: "grand-littoral",
    name: "Université Grand-Littoral",
    institutionId: "ISNI:0000000999000022",
    release: "5",
    growth: 0.05,
    journals: 5200,
    books: 900
  },
  {
    key: "montclair",
    name: "Université de Montclair",
    institutionId: "ISNI:0000000999000030",
    release: "5",
    growth: 0.02,
    journals: 3900,
    books: 640,
    platformReport: true
  },
  {
    key: "hautes-combes",
    name: "Université des Hautes-Combes",
    institutionId: "ROR:00htcmb56",
    release: "5.1",
    growth: 0.07,
    journals: 2600
  },
  {
    key: "kermadec",
    name: "École de santé publique de Kermadec",
    institutionId: "HIPPO:ESP-029",
    release: "5.1",
    growth: 0.15,
    journals: 1400
  }
];

/** The consortium's journal report sums its members'. */
export const consortium = {
  key: "aurelia",
  name: "Consortium Aurélia",
  institutionId: "HIPPO:CONS-007",
  release: "5.1" as Release,
  members: ["grand-littoral", "montclair", "hautes-combes", "kermadec"]
};
