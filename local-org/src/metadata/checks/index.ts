import type { Problem } from "../packages/problem.ts";
import { checkApps } from "./apps.ts";
import type { Check, CheckContext } from "./check.ts";
import { checkCustomMetadata } from "./custom-metadata.ts";
import { checkElements } from "./elements.ts";
import { checkFields } from "./fields.ts";
import { checkFlexiPages } from "./flexi-pages.ts";
import { checkFormulaCircles } from "./formula-circles.ts";
import { checkFormulas } from "./formulas.ts";
import { checkLayouts } from "./layouts.ts";
import { checkObjectLimits } from "./object-limits.ts";
import { checkObjects } from "./objects.ts";
import { checkPermissionSetGroups } from "./permission-set-groups.ts";
import { checkPermissionSets } from "./permission-sets.ts";
import { checkQuickActions } from "./quick-actions.ts";
import { checkRollUps } from "./roll-ups.ts";
import { checkTabs } from "./tabs.ts";
import { checkTranslations } from "./translations.ts";
import { checkValidationRules } from "./validation-rules.ts";
import { checkViews } from "./views.ts";
import { warnOfStoredTypes } from "./stored-types.ts";

/** Every rule, one file each. */
const checks: readonly Check[] = [
  checkElements,
  checkObjects,
  checkFields,
  checkObjectLimits,
  checkRollUps,
  checkFormulas,
  checkFormulaCircles,
  checkValidationRules,
  checkCustomMetadata,
  checkPermissionSets,
  checkPermissionSetGroups,
  checkLayouts,
  checkViews,
  checkQuickActions,
  checkFlexiPages,
  checkTabs,
  checkApps,
  checkTranslations,
  warnOfStoredTypes
];

export function runChecks(context: CheckContext): readonly Problem[] {
  return checks.flatMap((check) => [...check(context)]);
}
