import type { WhatIfTrial } from "c/allocationParameters";
import type { Deal, DealMember } from "c/dealModel";
import { counts } from "c/feePublicationPlan";
import { plainText } from "c/plainText";
import { LABELS } from "./whatIfLabels";

/** A member that something can be supposed of. */
export interface Candidate {
  readonly id: string;
  readonly institution: string;
  readonly actions: readonly {
    readonly key: string;
    readonly list: "leaving" | "joining";
    readonly label: string;
    readonly title: string;
  }[];
}

/** What is supposed of somebody. */
export interface SupposedItem {
  readonly id: string;
  readonly text: string;
  readonly removeTitle: string;
}

/** Members beyond these are found by a longer search. */
const SHOWN = 6;

export function candidatesFor(search: string, deal: Deal, supposed: WhatIfTrial): Candidate[] {
  const words = plainText(search);
  if (words === "") return [];
  const taken = new Set([...supposed.leaving, ...supposed.joining]);
  return deal.members
    .filter(({ id, institution }) => !taken.has(id) && plainText(institution).includes(words))
    .slice(0, SHOWN)
    .map((member) => candidate(member, deal));
}

export function supposedMembers(deal: Deal, supposed: WhatIfTrial): SupposedItem[] {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  const item = (id: string, institution: string, what: string): SupposedItem => ({
    id,
    text: `${institution} ${what}`,
    removeTitle: `${LABELS.remove}: ${institution}`
  });
  return [
    ...supposed.leaving.map((id) => item(id, names.get(id) ?? id, LABELS.leaves)),
    ...supposed.joining.map((id) => item(id, names.get(id) ?? id, LABELS.accepts)),
    ...supposed.newcomers.map(({ id, title }) => item(id, title, LABELS.joins))
  ];
}

/** An id that no other newcomer of the supposition has. */
export function newcomerId({ newcomers }: WhatIfTrial): string {
  const taken = new Set(newcomers.map(({ id }) => id));
  let number = newcomers.length + 1;
  while (taken.has(`newcomer ${number}`)) number += 1;
  return `newcomer ${number}`;
}

function candidate(member: DealMember, deal: Deal): Candidate {
  const { id, institution, isParticipant } = member;
  const pays = counts(member, deal.silenceRule);
  const lists = [
    ...(pays ? (["leaving"] as const) : []),
    ...(isParticipant ? [] : (["joining"] as const))
  ];
  const labels = { leaving: LABELS.leaves, joining: LABELS.accepts };
  return {
    id,
    institution,
    actions: lists.map((list) => ({
      key: `${id} ${list}`,
      list,
      label: labels[list],
      title: `${institution} ${labels[list]}`
    }))
  };
}
