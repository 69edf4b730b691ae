import type { Deal } from "c/dealModel";
import { fillLabel } from "c/labelText";
import type { LocaleSettings } from "c/localeSettings";
import type { Held } from "./heldQuery";
import { names, noteWords } from "./planWords";
import type { ProblemWords } from "./planWords";
import { previewOf } from "./preview";
import type { Preview } from "./preview";
import { LABELS } from "./publicationLabels";
import type { Standing } from "./standing";

/** What stands on the page of a plan and of what the org holds. */
export interface PublicationView {
  readonly state: string;
  readonly counts: string;
  readonly notes: readonly string[];
  /** Other shares may be written at this moment; empty where none are. */
  readonly atWork: string;
  /** What keeps the fees from being published. */
  readonly obstacle: ProblemWords | undefined;
  readonly preview: Preview;
  readonly button: string;
  readonly hasWork: boolean;
  /** Only new fees take a category. */
  readonly hasNew: boolean;
}

const NO_PERMISSION: ProblemWords = { text: LABELS.permission, advice: "" };

export function viewOf(
  deal: Deal,
  held: Held,
  standing: Standing,
  mayPublish: boolean,
  settings: LocaleSettings
): PublicationView {
  const { steps, plan, isDone } = standing;
  const { creates, updates, unchanged, stated } = steps;
  const since = sinceText(held, settings);
  const obstacle = obstacleOf(deal, held, standing, mayPublish);
  return {
    state: stateText(standing, since),
    counts: fillLabel(LABELS.counts, creates.length, updates.length, unchanged + stated),
    notes: noteWords(deal, plan, steps, settings.locale),
    atWork: standing.isAtWork ? fillLabel(LABELS.atWork, since) : "",
    obstacle,
    preview: previewOf(deal, steps, settings.locale),
    button: buttonText(standing),
    hasWork: !isDone && !obstacle,
    hasNew: creates.length > 0
  };
}

function obstacleOf(
  deal: Deal,
  { isWhole }: Held,
  { steps: { refused } }: Standing,
  mayPublish: boolean
): ProblemWords | undefined {
  if (!isWhole || deal.hasMoreMembers) return { text: LABELS.tooMany, advice: "" };
  if (["Closed", "Abandoned"].includes(deal.stage)) return { text: LABELS.over, advice: "" };
  if (refused.length === 0) return mayPublish ? undefined : NO_PERMISSION;
  const whose = names(deal, [...new Set(refused.map(({ fee }) => fee.member))]);
  return {
    text: fillLabel(LABELS.refusedTitle, refused.length, whose),
    advice: LABELS.refusedNext
  };
}

function stateText({ state, isDone, left }: Standing, since: string): string {
  if (state === "never") return LABELS.never;
  if (state === "running") return fillLabel(LABELS.running, since, left);
  return fillLabel(isDone ? LABELS.complete : LABELS.differs, since);
}

function buttonText({ state, isOwn, left }: Standing): string {
  if (state === "running" && !isOwn) return LABELS.replace;
  if (state === "running") return left === 0 ? LABELS.finish : LABELS.resume;
  return left === 0 ? LABELS.confirm : LABELS.publish;
}

function sinceText({ publication }: Held, { locale, timeZone }: LocaleSettings): string {
  if (!publication.started) return "";
  const format = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(publication.started));
}
