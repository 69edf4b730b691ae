/** How a field is classed. */
export interface FieldClass {
  /** Compliance group PII. */
  readonly personal: boolean;
  /** Personal, and Confidential or stricter: the row says something of the person, not only their name. */
  readonly saysSomething: boolean;
}

const STRICT = ["Confidential", "Restricted", "MissionCritical"];

/** From Salesforce's data classification: one word, and words separated by semicolons. */
export function fieldClass(securityClassification: string, complianceGroup: string): FieldClass {
  const personal = complianceGroup.split(";").includes("PII");
  return { personal, saysSomething: personal && STRICT.includes(securityClassification) };
}
