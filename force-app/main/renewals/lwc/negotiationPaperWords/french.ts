import type { PaperWords } from "./paperWords";

export const FRENCH: PaperWords = {
  locale: "fr-FR",

  offer: "Offre",
  offerTo: "Offre – {0}",
  draftMark: "Projet – ne vaut pas offre",
  roundAndPackage: "Tour {0}, {1}",
  round: "Tour {0}",
  customer: "Client",
  addressee: "À l’attention de",
  from: "De la part de",
  reference: "Référence",
  offerDate: "Date",
  validUntil: "Valable jusqu’au",
  term: "Durée",
  termSpan: "du {0} au {1}",
  months: "{0} mois",
  year: "Année {0}",

  prices: "Prix",
  pricesNote: "Montants en {0}, hors taxes (HT).",
  product: "Produit",
  current: "Prix actuel",
  total: "Total",
  contractTotal: "Total du contrat : {0} HT.",
  notPriced: "–",

  path: "Évolution du prix",
  pathFirst: "{0} : {1}, soit {2} par rapport au prix actuel de {3}.",
  pathFirstNoBase: "{0} : {1}.",
  pathYear: "{0} : {1}, soit {2} par rapport à l’année précédente.",
  pathEveryYear: "De {0} à {1} : {2} chaque année.",
  pathFlat: "De {0} à {1} : prix inchangé.",
  capAll:
    "Lors des renouvellements suivants, le prix annuel du même contenu augmente de {0} au plus.",
  capSome:
    "Lors des renouvellements suivants, le prix annuel du même contenu augmente de {0} au plus pour : {1}.",

  included: "Inclus sans supplément",
  freeContent: "{0} : contenu d’une valeur catalogue de {1} par an.",
  extras: "Sites, formations et services d’une valeur catalogue de {0} par an.",

  vat: "TVA",
  vatNote:
    "Les montants négociés s’entendent hors taxes. Pour information, aux taux du jour ; le taux en vigueur à la date de la facture s’applique.",
  vatRate: "Taux",
  vatAmount: "TVA",
  net: "HT",
  gross: "TTC",
  vatUnknown: "à confirmer",
  vatMissing: "Les totaux ne comptent pas les lignes dont le taux est à confirmer.",
  vatAtRate: "dont à {0}",

  value: "Valeur pour vos équipes",
  usage: "Usage des ressources",
  usageNote:
    "Requêtes uniques (Unique Item Requests) sur les contenus abonnés, selon la norme COUNTER. Coût par usage : le prix de la période divisé par les requêtes des mêmes mois.",
  usagePartial: "{0} : {1} mois comptés à ce jour sur les {2} de la période.",
  requests: "Requêtes, {0} à {1}",
  yearBefore: "Mêmes mois un an avant",
  growth: "Évolution",
  costPerUse: "Coût par usage",
  noUsage: "–",
  evidence: "Résultats",
  evidenceMeasure: "Mesure",
  evidenceChange: "{0} : de {1} à {2}",
  evidencePeriod: "Période",
  evidenceSpan: "de {0} à {1}",
  evidenceSource: "Source",

  terms: "Avant signature",
  termsNote: "À compléter par les deux parties.",
  letterFirst: "Lettre d’accord signée avant la licence",
  licenceFrench: "Licence rédigée en français",
  licenceTranslated: "Licence accompagnée d’une traduction française",
  legal: "Relecture juridique",
  dataProtection: "Relecture « protection des données »",
  order: "Commande émise par l’organisme contractant",

  schedule: "Annexe financière",
  scheduleSheet: "Prix",
  vatSheet: "TVA",
  freeHead: "Contenu offert par an",
  capHead: "Plafond",
  change: "Évolution"
};
