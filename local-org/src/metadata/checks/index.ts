import type { Problem } from "../packages/problem.ts";
import { checkApps } from "./apps.ts";
import type { Check, CheckContext } from "./check.ts";
import { checkCustomMetadata } from "./custom-metadata.ts";
import { checkElements } from "./elements.ts";
import { checkFields } from "./fields.ts";
import { checkFlexiPages } from "./flexi-pages.ts";
import { checkFlows, checkFlowTests } from "./flows/index.ts";
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
import { checkActions } from "./actions.ts";
import { checkBundleSettings } from "./bundle-settings.ts";
import { checkCustomMetadataValues } from "./custom-metadata-values.ts";
import { checkDashboards } from "./dashboards.ts";
import { checkDuplicates } from "./duplicates.ts";
import { checkEditableFields } from "./editable-fields.ts";
import { checkFieldRanges } from "./field-ranges.ts";
import { checkFormulaGlobals } from "./formula-globals.ts";
import { checkFormulaSizes } from "./formula-size.ts";
import { checkFormulaValues } from "./formula-values.ts";
import { checkGrantedComponents } from "./granted-components.ts";
import { checkLookupFilters } from "./lookup-filters.ts";
import { checkModuleImports } from "./module-imports.ts";
import { checkNames } from "./names.ts";
import { checkObjectReferences } from "./object-references.ts";
import { checkPageExpressions } from "./page-expressions.ts";
import { checkPageOverrides } from "./page-overrides.ts";
import { checkPaths } from "./paths.ts";
import { checkPlacedComponents } from "./placed-components.ts";
import { checkRecordTypes } from "./record-types.ts";
import { checkRelatedListColumns } from "./related-list-columns.ts";
import { checkReportTypes } from "./report-types.ts";
import { checkReports } from "./reports.ts";
import { checkTextLengths } from "./text-lengths.ts";
import { checkTranslatedLayouts } from "./translated-layouts.ts";
import { checkTranslatedValues } from "./translated-values.ts";
import { checkTranslationNames } from "./translation-names.ts";
import { checkViews } from "./views.ts";
import { checkStaticResources } from "./static-resources.ts";
import { warnOfStoredTypes } from "./stored-types.ts";

/** Every rule, one file each. */
const checks: readonly Check[] = [
  checkElements,
  checkDuplicates,
  checkNames,
  checkTextLengths,
  checkObjects,
  checkObjectReferences,
  checkFields,
  checkFieldRanges,
  checkLookupFilters,
  checkObjectLimits,
  checkRollUps,
  checkFormulas,
  checkFormulaCircles,
  checkFormulaGlobals,
  checkFormulaValues,
  checkFormulaSizes,
  checkValidationRules,
  checkRecordTypes,
  checkCustomMetadata,
  checkCustomMetadataValues,
  checkPermissionSets,
  checkEditableFields,
  checkGrantedComponents,
  checkPermissionSetGroups,
  checkLayouts,
  checkActions,
  checkViews,
  checkQuickActions,
  checkPaths,
  checkFlexiPages,
  checkPageOverrides,
  checkPlacedComponents,
  checkPageExpressions,
  checkRelatedListColumns,
  checkBundleSettings,
  checkModuleImports,
  checkStaticResources,
  checkTabs,
  checkApps,
  checkReportTypes,
  checkReports,
  checkDashboards,
  checkFlows,
  checkFlowTests,
  checkTranslations,
  checkTranslatedValues,
  checkTranslatedLayouts,
  checkTranslationNames,
  warnOfStoredTypes
];

export function runChecks(context: CheckContext): readonly Problem[] {
  return checks.flatMap((check) => [...check(context)]);
}
