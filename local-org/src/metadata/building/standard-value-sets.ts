/** Standard value sets and the fields that show their values. Source: Metadata API Developer Guide. */
export const standardValueSetFields: Readonly<Record<string, readonly string[]>> = {
  AccountOwnership: ["Account.Ownership"],
  AccountRating: ["Account.Rating"],
  AccountType: ["Account.Type"],
  AssetStatus: ["Asset.Status"],
  ContractStatus: ["Contract.Status"],
  EventType: ["Event.Type"],
  Industry: ["Account.Industry"],
  LeadSource: ["Account.AccountSource", "Contact.LeadSource", "Opportunity.LeadSource"],
  OpportunityStage: ["Opportunity.StageName"],
  OpportunityType: ["Opportunity.Type"],
  Product2Family: ["Product2.Family"],
  QuantityUnitOfMeasure: ["Product2.QuantityUnitOfMeasure"],
  Salutation: ["Contact.Salutation"],
  TaskPriority: ["Task.Priority"],
  TaskStatus: ["Task.Status"],
  TaskType: ["Task.Type"]
};
