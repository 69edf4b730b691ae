import { parametersText } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import type { Deal } from "c/dealModel";
import { writeResults } from "c/feePublicationPlan";
import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { saveChanges } from "c/recordChanges";

type Errors = Promise<readonly unknown[]>;

export interface NewScenario {
  readonly title: string;
  /** Unique: a save that is sent again because its answer was lost is refused. */
  readonly key: string;
  readonly parameters: AllocationParameters;
  readonly results: ReadonlyMap<string, Minor | undefined>;
}

const OBJECT = "Allocation_Scenario__c";
/** Characters that a scenario's settings, and its shares, may take: the platform's most for a text. */
const ROOM = 131_072;

/** Settings or shares are longer than a scenario can hold. */
export function isTooLarge({ parameters, results }: NewScenario): boolean {
  return parametersText(parameters).length > ROOM || writeResults(results).length > ROOM;
}

/** Each resolves to the errors, none when all is saved. */
export function saveScenario(deal: Deal, scenario: NewScenario): Errors {
  const { title, key, parameters, results } = scenario;
  const fields = {
    Deal__c: deal.id,
    Name: title,
    Scenario_External_Id__c: key,
    Model__c: parameters.model,
    Envelope_Amount__c: toFieldValue(parameters.envelope, deal.currency),
    Parameters__c: parametersText(parameters),
    Results__c: writeResults(results)
  };
  return saveChanges("SaveScenario", [{ alias: "scenario", object: OBJECT, fields }]);
}

export function renameScenario(id: string, title: string): Errors {
  const fields = { Name: title };
  return saveChanges("RenameScenario", [{ alias: "scenario", object: OBJECT, id, fields }]);
}

export function deleteScenario(id: string): Errors {
  return saveChanges("DeleteScenario", [{ alias: "scenario", object: OBJECT, id }]);
}

/** A deal has one chosen scenario at most: the one before gives way in the same save. */
export function chooseScenario(deal: Deal, id: string): Errors {
  const before = deal.scenarios.filter((scenario) => scenario.isChosen && scenario.id !== id);
  const change = (scenario: string, alias: string, isChosen: boolean) => ({
    alias,
    object: OBJECT,
    id: scenario,
    fields: { Is_Chosen__c: isChosen }
  });
  return saveChanges("ChooseScenario", [
    ...before.map((scenario, index) => change(scenario.id, `before${index}`, false)),
    change(id, "chosen", true)
  ]);
}
