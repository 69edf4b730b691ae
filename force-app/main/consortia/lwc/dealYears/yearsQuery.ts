import { PARTICIPANT, PARTICIPATION, TIERS, YEARS, dealQuery, membersOf } from "c/dealQuery";

/** Years, steps and what participation is counted on. */
export const YEARS_QUERY = dealQuery(
  "DealYears",
  PARTICIPATION,
  YEARS,
  TIERS,
  membersOf(PARTICIPANT)
);
