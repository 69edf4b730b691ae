import type { StatementWords } from "./statementWords";

export const FRENCH: StatementWords = {
  locale: "fr-FR",

  statement: "Relevé",
  statementOf: "Relevé – {0}",
  provisional: "Provisoire – l’accord n’est pas signé",

  deal: "Accord",
  consortium: "Consortium",
  carryingBody: "Organisme contractant",
  member: "Membre",
  payer: "Payé par",
  from: "De la part de",
  date: "État au",
  term: "Durée",
  termSpan: "du {0} au {1}",
  year: "Année {0}",
  signature: "Signé le",
  answer: "Votre réponse",
  access: "Accès à partir du",
  left: "Sorti le",
  responses: {
    invited: "Invité, sans réponse à ce jour",
    noReply: "Sans réponse",
    accepted: "Accepté",
    declined: "Décliné",
    withdrawn: "Retiré"
  },

  amounts: "Votre quote-part",
  amountsNote:
    "Montants en {0}. Les quotes-parts sont convenues hors taxes (HT) ; la TVA est indiquée à part.",
  kinds: {
    Share: "quote-part",
    "Late Share": "quote-part depuis l’accès",
    "Central Funding": "financement central",
    "Administration Fee": "frais de gestion"
  },
  yearAndKind: "{0}, {1}",
  net: "HT",
  vatRate: "Taux",
  vat: "TVA",
  gross: "TTC",
  total: "Total",
  unknown: "à confirmer",
  none: "–",
  vatMissing: "Le total de la TVA ne compte pas les lignes dont le taux est à confirmer.",
  consortiumFee: "Frais du consortium",
  consortiumFeeNote: "En sus de votre quote-part, pour la gestion du consortium lui-même.",

  how: "Comment votre quote-part est calculée",
  models: {
    Equal: "Tous les membres paient le même montant.",
    FTE: "Les quotes-parts suivent les équivalents temps plein des membres.",
    "Historical Spend": "Les quotes-parts suivent le chiffre d’affaires historique des membres.",
    Usage: "Les quotes-parts suivent l’usage des membres.",
    Publications: "Les quotes-parts suivent les publications des membres.",
    Bands: "Les quotes-parts suivent des tranches de taille.",
    "Fixed Percentages": "Chaque membre paie un pourcentage fixe.",
    Hybrid: "Une partie est répartie à parts égales, le reste selon les poids.",
    "Per FTE With Bounds":
      "Les quotes-parts suivent les équivalents temps plein, avec un minimum et un maximum."
  },
  hybrid: "{0} sont répartis à parts égales, le reste selon les poids.",
  weight: "Votre poids est de {0}{1}{2}.",
  weightOfTotal: "La somme des poids de tous les participants est de {0}.",
  weightMissing: "Votre poids n’est pas connu.",
  surrogate: "Votre poids n’est pas connu ; la valeur de remplacement convenue est de {0}{1}{2}.",
  part: "{0} : {2} des {1} que les membres se partagent.",
  lastYear: "L’an dernier vous avez payé {0} ; en {1} votre quote-part est de {2}.",
  lastYearChange: "L’an dernier vous avez payé {0} ; en {1} votre quote-part est de {2}, soit {3}.",
  newMember: "Vous n’avez pas de montant de l’an dernier à comparer.",
  heldLow: "Votre quote-part est relevée à {1} : {0}.",
  heldHigh: "Votre quote-part est limitée à {1} : {0}.",
  between:
    "Elle ne peut ni descendre sous {0} ({1}) ni dépasser {2} ({3}) ; aucune de ces limites ne joue.",
  notBelow: "Elle ne peut pas descendre sous {0} ({1}) ; cette limite ne joue pas.",
  notAbove: "Elle ne peut pas dépasser {0} ({1}) ; cette limite ne joue pas.",
  bounds: {
    floor: "votre minimum",
    ceiling: "votre maximum",
    collarLow: "montant de l’an dernier moins {0}",
    collarHigh: "montant de l’an dernier plus {0}"
  },
  late: "Votre accès commence le {0} : vous payez {1} du prix de {2}.",
  stated: "Pour {0} le contrat indique {1} ; le calcul donne {2}.",
  centralFunding: "Le financement central est déduit de votre quote-part une fois celle-ci fixée.",
  confidential:
    "Les quotes-parts sont confidentielles entre les membres de cet accord. Ce relevé ne montre que la vôtre."
};
