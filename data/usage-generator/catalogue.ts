/** The fictional publisher's content, as COUNTER reports name it. Platforms match `COUNTER_Platform__c` of the book's products. */
export interface Title {
  readonly name: string;
  readonly platform: string;
  readonly doi: string;
  readonly id: string;
  readonly isbn?: string;
  readonly issn?: string;
  /** Part of the platform's usage; parts are relative. */
  readonly part: number;
}

export const publisher = { name: "Éditions Hippocampe", id: "HIPPO:EH" };

export const journalPlatform = "RevuesDirect";
export const bookPlatform = "LivresDirect";

const journalNames = [
  "Annales de cardiologie clinique",
  "Archives d'oncologie",
  "Cahiers d'anesthésie et réanimation",
  "Journal of Translational Immunology",
  "La revue du médecin généraliste",
  "Neurologie & comportement",
  "Pédiatrie d'aujourd'hui",
  "Journal of Emergency Care",
  "Revue d'imagerie médicale",
  "Diabète, métabolisme et société",
  "Infectious Disease Letters",
  "Gériatrie pratique",
  "Chirurgie orthopédique moderne",
  "Soins infirmiers et recherche",
  "Journal of Rare Disorders",
  "Santé publique des territoires"
];

const bookNames = [
  "Traité de médecine interne",
  "Atlas d'échographie",
  "Pharmacologie générale",
  "Urgences : conduites à tenir",
  "Biostatistique pour cliniciens",
  "Manuel d'obstétrique",
  "Principes d'immunologie",
  "L'examen clinique pas à pas"
];

export const journals: readonly Title[] = journalNames.map((name, index) => ({
  name,
  platform: journalPlatform,
  doi: `10.99999/eh.j${pad(index)}`,
  id: `HIPPO:J${pad(index)}`,
  issn: issn(9990 + Math.floor(index / 10), 100 + (index % 10)),
  part: 1 / (index + 2)
}));

export const books: readonly Title[] = bookNames.map((name, index) => ({
  name,
  platform: bookPlatform,
  doi: `10.99999/eh.b${pad(index)}`,
  id: `HIPPO:B${pad(index)}`,
  isbn: isbn(index),
  part: 1 / (index + 2)
}));

/** Databases: one to a platform of the same name. */
export const databases: Readonly<Record<string, string>> = {
  ClinAssist: "HIPPO:D01",
  PharmaBase: "HIPPO:D02",
  "Anatomia 3D": "HIPPO:D03"
};

function pad(index: number): string {
  return String(index + 1).padStart(2, "0");
}

/** An ISSN of seven digits with its check character. */
function issn(first: number, rest: number): string {
  const digits = `${first}${rest}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${first}-${rest}${check === 10 ? "X" : check}`;
}

/** An ISBN-13 of a made-up publisher with its check digit. */
function isbn(index: number): string {
  const digits = `97999999${String(index + 1).padStart(4, "0")}`;
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
