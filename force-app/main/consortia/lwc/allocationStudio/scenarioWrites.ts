import { parametersText } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import type { Deal } from "c/dealModel";
import { writeResults } from "c/feePublicationPlan";
import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { saveChanges } from "c/recordChanges";

const OBJECT = "Allocation_Scenario__c";

/** A new scenario of the deal; the errors, none when it is saved. */
export function saveScenario(
  deal: Deal,
  title: string,
  parameters: AllocationParameters,
  results: ReadonlyMap<string, Minor | undefined>
): Promise<readonly unknown[]> {
  const fields = {
    Deal__c: deal.id,
    Name: title,
    Model__c: parameters.model,
    Envelope_Amount__c: toFieldValue(parameters.envelope, deal.currency),
    Parameters__c: parametersText(parameters),
    Results__c: writeResults(results)
  };
  return saveChanges("SaveScenario", [{ alias: "scenario", object: OBJECT, fields }]);
}

/** A deal has one chosen scenario at most: the one before gives way in the same save. */
export function chooseScenario(deal: Deal, id: string): Promise<readonly unknown[]> {
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
