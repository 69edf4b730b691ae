import type { Direction } from "c/concessionLedger";
import { toFieldValue, toMinor } from "c/money";
import type { RecordChange, RecordCreation } from "c/recordChanges";

/** What was typed; amounts in major units. */
export interface ConcessionText {
  readonly direction: Direction;
  readonly title: string;
  readonly issueId: string;
  readonly exchangeId: string;
  /** Name of a get to be made with the give. */
  readonly newGet: string;
  readonly madeOn: string;
  readonly cost: string;
  readonly value: string;
}

interface Context {
  readonly negotiationId: string;
  /** undefined for a new one. */
  readonly id: string | undefined;
  /** Whether cost and value may be read and so are part of the form. */
  readonly team: boolean;
  readonly currency: string;
}

const OBJECT = "Negotiation_Concession__c";

/**
 * The writes of the form, in order: a get named in passing first, then the concession. The link always stands on the
 * give, where the platform counts leaks by it, so a get writes it on the give it is traded for.
 */
export function concessionWrites(
  text: ConcessionText,
  context: Context
): (RecordChange | RecordCreation)[] {
  const isGive = text.direction === "Give";
  const newGet = isGive ? text.newGet.trim() : "";
  const exchange = newGet ? "@{get}" : text.exchangeId || null;
  const fields = {
    Name: text.title.trim(),
    Direction__c: text.direction,
    Issue__c: text.issueId || null,
    In_Exchange_For__c: isGive ? exchange : null,
    Made_On__c: text.madeOn || null,
    ...(context.team ? amountsOf(text, context.currency) : {})
  };
  const parent = { Negotiation__c: context.negotiationId };
  const madeGet = {
    alias: "get",
    object: OBJECT,
    fields: { ...parent, Name: newGet, Direction__c: "Get", Made_On__c: text.madeOn || null }
  };
  const concession = context.id
    ? { alias: "concession", object: OBJECT, id: context.id, fields }
    : { alias: "concession", object: OBJECT, fields: { ...parent, ...fields } };
  return [
    ...(newGet ? [madeGet] : []),
    concession,
    ...(isGive || !text.exchangeId ? [] : [linkOf(text.exchangeId, context.id ?? "@{concession}")])
  ];
}

function linkOf(giveId: string, getId: string): RecordChange {
  return { alias: "give", object: OBJECT, id: giveId, fields: { In_Exchange_For__c: getId } };
}

function amountsOf({ direction, cost, value }: ConcessionText, currency: string): object {
  function amount(typed: string): number | null {
    if (direction === "Get" || typed.trim() === "") return null;
    return toFieldValue(toMinor(Number(typed), currency), currency);
  }
  return { Cost_Amount__c: amount(cost), Value_To_Them_Amount__c: amount(value) };
}
