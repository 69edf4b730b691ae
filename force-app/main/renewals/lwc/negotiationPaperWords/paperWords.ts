/** Every text of an offer, a value dossier and a price schedule; `{0}` stands for a value. */
export interface PaperWords {
  /** BCP 47, for figures and dates. */
  readonly locale: string;

  readonly offer: string;
  readonly offerTo: string;
  readonly draftMark: string;
  readonly roundAndPackage: string;
  readonly round: string;
  readonly customer: string;
  readonly addressee: string;
  readonly from: string;
  readonly reference: string;
  readonly offerDate: string;
  readonly validUntil: string;
  readonly term: string;
  readonly termSpan: string;
  readonly months: string;
  readonly year: string;

  readonly prices: string;
  readonly pricesNote: string;
  readonly product: string;
  readonly current: string;
  readonly total: string;
  readonly contractTotal: string;
  readonly notPriced: string;

  readonly path: string;
  readonly pathFirst: string;
  readonly pathFirstNoBase: string;
  readonly pathYear: string;
  readonly pathEveryYear: string;
  readonly pathFlat: string;
  readonly capAll: string;
  readonly capSome: string;

  readonly included: string;
  readonly freeContent: string;
  readonly extras: string;

  readonly vat: string;
  readonly vatNote: string;
  readonly vatRate: string;
  readonly vatAmount: string;
  readonly net: string;
  readonly gross: string;
  readonly vatUnknown: string;
  readonly vatMissing: string;
  readonly vatAtRate: string;

  readonly value: string;
  readonly usage: string;
  readonly usageNote: string;
  readonly usagePartial: string;
  readonly requests: string;
  readonly yearBefore: string;
  readonly growth: string;
  readonly costPerUse: string;
  readonly noUsage: string;
  readonly evidence: string;
  readonly evidenceMeasure: string;
  readonly evidenceChange: string;
  readonly evidencePeriod: string;
  readonly evidenceSpan: string;
  readonly evidenceSource: string;

  readonly terms: string;
  readonly termsNote: string;
  readonly letterFirst: string;
  readonly licenceFrench: string;
  readonly licenceTranslated: string;
  readonly legal: string;
  readonly dataProtection: string;
  readonly order: string;

  readonly schedule: string;
  readonly scheduleSheet: string;
  readonly vatSheet: string;
  readonly freeHead: string;
  readonly capHead: string;
  readonly change: string;
}
