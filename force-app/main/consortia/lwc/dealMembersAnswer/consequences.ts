import type { Day } from "c/calendarDay";
import type { Deal, DealMember } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import { compare } from "c/fraction";
import { fillLabel } from "c/labelText";
import type { Response } from "c/participation";
import { formatPercent } from "c/percent";
import { LABELS } from "./answerLabels";

export interface Trial {
  readonly deal: Deal;
  /** Ids of those that would answer so. */
  readonly ids: ReadonlySet<string>;
  readonly response: Response;
  readonly answeredOn: Day;
}

/** What would follow if the members answered so: participation, and who is coupled with those that go. */
export function consequencesOf(trial: Trial, timeZone: string, locale: string): string[] {
  const { deal, response } = trial;
  const isExit = response === "declined" || response === "withdrawn";
  return [
    participationText(deal, withAnswers(trial), timeZone, locale),
    isExit ? coupledText(trial, locale) : ""
  ].filter((text) => text !== "");
}

/** Whether an acceptance on that day joins late, so that it needs a first day of access. */
export function isLate({ deal, response, answeredOn }: Trial): boolean {
  const { commitmentDeadline } = deal;
  return (
    response === "accepted" && commitmentDeadline !== undefined && answeredOn > commitmentDeadline
  );
}

function withAnswers({ deal, ids, response, answeredOn }: Trial): Deal {
  const takesPart =
    response === "accepted" || (response === "noReply" && deal.silenceRule === "Accepts");
  const answered = (member: DealMember): DealMember => ({
    ...member,
    response,
    isParticipant: takesPart,
    respondedAt: `${answeredOn}T12:00:00.000Z`
  });
  return {
    ...deal,
    members: deal.members.map((each) => (ids.has(each.id) ? answered(each) : each))
  };
}

function participationText(before: Deal, after: Deal, timeZone: string, locale: string): string {
  const [was, is] = [before, after].map((deal) => participationIn(deal, timeZone));
  if (!was || !is || compare(was.ratio, is.ratio) === 0) return "";
  const text = fillLabel(
    LABELS.participation,
    formatPercent(was.ratio, { locale }),
    formatPercent(is.ratio, { locale })
  );
  const { threshold } = before;
  if (!threshold || was.inForce === is.inForce) return text;
  const gate = formatPercent(threshold, { locale });
  return `${text} ${fillLabel(is.inForce ? LABELS.reaches : LABELS.breaks, gate)}`;
}

/** Co-funders go together: whoever funds one that goes, or is funded by it, and still takes part, is named. */
function coupledText({ deal, ids }: Trial, locale: string): string {
  const leaving = deal.members.filter(({ id }) => ids.has(id));
  const funders = new Set(leaving.map(({ coFunderAccountId }) => coFunderAccountId));
  const accounts = new Set(leaving.map(({ accountId }) => accountId));
  const coupled = deal.members.filter(
    ({ id, accountId, coFunderAccountId, response, isParticipant }) =>
      !ids.has(id) &&
      (isParticipant || response === "invited" || response === "noReply") &&
      (funders.has(accountId) || accounts.has(coFunderAccountId ?? ""))
  );
  if (coupled.length === 0) return "";
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return fillLabel(LABELS.coupled, list.format(coupled.map(({ institution }) => institution)));
}
