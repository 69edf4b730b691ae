import { valueAt } from "../../formulas/record-values.ts";
import { conditionsHold } from "../conditions/condition-holds.ts";
import { FlowFault } from "../flow-fault.ts";
import type { CollectionProcessor } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { isRecord, members } from "../values/flow-value.ts";
import type { FlowCollection } from "../values/flow-value.ts";
import { readReference } from "../values/read-reference.ts";

/** Filters or sorts a collection; the result stands under the element's name. Throws FlowFault. */
export function processCollection(
  interview: Interview,
  name: string,
  processor: CollectionProcessor
): void {
  const items = members(readReference(interview, processor.collectionReference));
  switch (processor.collectionProcessorType) {
    case "FilterCollectionProcessor":
      return void interview.values.set(name, filtered(interview, processor, items));
    case "SortCollectionProcessor":
      return void interview.values.set(name, sorted(interview, processor, items));
    default:
      throw new FlowFault(`${processor.collectionProcessorType} is not supported by the local org`);
  }
}

function filtered(
  interview: Interview,
  processor: CollectionProcessor,
  items: FlowCollection
): FlowCollection {
  const { assignNextValueToReference: current = "", conditionLogic, conditions } = processor;
  return items.filter((item) => {
    interview.values.set(current, item);
    return conditionsHold(interview, conditionLogic, conditions);
  });
}

function sorted(
  { context }: Interview,
  { sortOptions, limit }: CollectionProcessor,
  items: FlowCollection
): FlowCollection {
  const keyOf = (item: FlowCollection[number], field: string | undefined) =>
    isRecord(item) ? valueAt(context, item.object, item.row, (field ?? "Id").split(".")) : item;
  const inOrder = [...items].sort((a, b) => {
    for (const { sortField, sortOrder, doesPutEmptyStringAndNullFirst } of sortOptions) {
      const x = keyOf(a, sortField);
      const y = keyOf(b, sortField);
      if (x === y) continue;
      if (x === null || y === null)
        return (x === null ? -1 : 1) * (doesPutEmptyStringAndNullFirst ? 1 : -1);
      return (x < y ? -1 : 1) * (sortOrder === "Desc" ? -1 : 1);
    }
    return 0;
  });
  return limit === undefined ? inOrder : inOrder.slice(0, limit);
}
