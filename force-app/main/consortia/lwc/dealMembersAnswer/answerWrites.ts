import type { Day } from "c/calendarDay";
import { RESPONSE_VALUES } from "c/dealModel";
import type { DealMember } from "c/dealModel";
import type { ErrorMessage } from "c/errorMessages";
import { saveMembers } from "c/memberChanges";
import type { Response } from "c/participation";

export interface Answer {
  readonly response: Response;
  /** undefined: now. */
  readonly answeredOn: Day | undefined;
  readonly leftOn: Day | undefined;
  /** First day of access of late joiners; undefined keeps what is there. */
  readonly accessFrom: Day | undefined;
}

export function saveAnswers(
  members: readonly DealMember[],
  answer: Answer
): Promise<readonly ErrorMessage[]> {
  return saveMembers("AnswerForMembers", members, {
    Response__c: RESPONSE_VALUES[answer.response],
    Left_On__c: answer.response === "withdrawn" ? answer.leftOn : null,
    // Noon in UTC, in which the platform's rules read the day of a time.
    ...(answer.answeredOn ? { Response_On__c: `${answer.answeredOn}T12:00:00.000Z` } : {}),
    ...(answer.accessFrom ? { Access_Start_Date__c: answer.accessFrom } : {})
  });
}
