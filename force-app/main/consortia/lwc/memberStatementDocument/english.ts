import type { StatementWords } from "./statementWords";

export const ENGLISH: StatementWords = {
  locale: "en-GB",

  statement: "Statement",
  statementOf: "Statement of {0}",
  provisional: "Provisional – the deal is not signed",

  deal: "Deal",
  consortium: "Consortium",
  carryingBody: "Contracting body",
  member: "Member",
  payer: "Paid by",
  from: "From",
  date: "As of",
  term: "Term",
  termSpan: "{0} to {1}",
  year: "Year {0}",
  signature: "Signed on",
  answer: "Your answer",
  access: "Access from",
  left: "Left on",
  responses: {
    invited: "Invited, no answer yet",
    noReply: "No reply",
    accepted: "Accepted",
    declined: "Declined",
    withdrawn: "Withdrawn"
  },

  amounts: "Your share",
  amountsNote: "Amounts in {0}. Shares are agreed excluding VAT; VAT is set apart.",
  kinds: {
    Share: "share",
    "Late Share": "share from access date",
    "Central Funding": "central funding",
    "Administration Fee": "administration fee"
  },
  yearAndKind: "{0}, {1}",
  net: "Excl. VAT",
  vatRate: "Rate",
  vat: "VAT",
  gross: "Incl. VAT",
  total: "Total",
  unknown: "to be confirmed",
  none: "–",
  vatMissing: "The total of VAT leaves out lines whose rate is to be confirmed.",
  consortiumFee: "Fee of the consortium",
  consortiumFeeNote: "On top of your share, for the consortium’s own administration.",

  how: "How your share comes about",
  models: {
    Equal: "All members pay alike.",
    FTE: "Shares follow the members’ full-time equivalents.",
    "Historical Spend": "Shares follow what members paid before.",
    Usage: "Shares follow the members’ usage.",
    Publications: "Shares follow the members’ publications.",
    Bands: "Shares follow bands of size.",
    "Fixed Percentages": "Each member pays a fixed percentage.",
    Hybrid: "One part is shared equally, the rest by weight.",
    "Per FTE With Bounds": "Shares follow full-time equivalents, with a minimum and a maximum."
  },
  hybrid: "{0} is shared equally, the rest by weight.",
  weight: "Your weight is {0}{1}{2}.",
  weightOfTotal: "The weights of all who take part sum to {0}.",
  weightMissing: "Your weight is not known.",
  surrogate: "Your own weight is not known; the agreed substitute is {0}{1}{2}.",
  part: "{0}: {2} of the {1} that members share.",
  lastYear: "Last year you paid {0}; in {1} your share is {2}.",
  lastYearChange: "Last year you paid {0}; in {1} your share is {2}, that is {3}.",
  newMember: "You have no amount of last year to compare with.",
  heldLow: "Your share is held up at {1}: {0}.",
  heldHigh: "Your share is held down at {1}: {0}.",
  between: "It may not fall below {0} ({1}) nor rise above {2} ({3}); neither limit holds it.",
  notBelow: "It may not fall below {0} ({1}); the limit does not hold it.",
  notAbove: "It may not rise above {0} ({1}); the limit does not hold it.",
  bounds: {
    floor: "your minimum",
    ceiling: "your maximum",
    collarLow: "last year’s amount less {0}",
    collarHigh: "last year’s amount plus {0}"
  },
  late: "Your access begins on {0}: you pay {1} of the price of {2}.",
  stated: "For {0} the contract states {1}; computed it would be {2}.",
  centralFunding: "Central funding is taken off your share after it has been set.",
  confidential:
    "Shares are confidential between the members of this deal. This statement shows yours alone."
};
