export {
  changedFields,
  MOST_PRICE,
  MOST_YEARS,
  NO_TERMS,
  PRICE_FIELDS,
  TERM_FIELDS,
  termsOf,
  withField,
  withTerms
} from "./packageContent";
export type { LineTerms, PackageContent, PackageHead, TermField } from "./packageContent";
export { typedKey, withEdit } from "./packageEdit";
export type {
  EditColumn,
  Edited,
  EditProblem,
  EditSettings,
  TypedText,
  TypedTexts
} from "./packageEdit";
export { approvalNeeds, breachOf, isSameWorth, toleranceAbove, toleranceOf } from "./packageLimits";
export type { ApprovalNeed, LineBreach } from "./packageLimits";
export { discountOf, packageTotals } from "./packageTotals";
export type { PackageTotals } from "./packageTotals";
export { plannedPrices, replanned, withYears } from "./pricePlan";
export { savedPackages } from "./savedPackage";
export type { OfferLineNode, SavedPackage } from "./savedPackage";
