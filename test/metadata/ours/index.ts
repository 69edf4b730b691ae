import type { CheckContext } from "../../../local-org/src/metadata/checks/check.ts";
import type { Problem } from "../../../local-org/src/metadata/packages/problem.ts";
import { activeRules } from "./active-rules.ts";
import { descriptions } from "./descriptions.ts";
import { domainBorders } from "./domain-borders.ts";
import { domainFolders } from "./domain-folders.ts";
import { fileNames } from "./file-names.ts";
import { flowTexts } from "./flow-texts.ts";
import { frenchComplete } from "./french-complete.ts";
import { frenchDiffers } from "./french-differs.ts";
import { frenchLengths } from "./french-lengths.ts";
import { helpTexts } from "./help-texts.ts";
import { labelCategories } from "./label-categories.ts";
import { laidOutFields } from "./laid-out-fields.ts";
import { oneLineTexts } from "./one-line-texts.ts";
import { pageTexts } from "./page-texts.ts";
import type { Rule } from "./rule.ts";
import { standardObjects } from "./standard-objects.ts";
import { usedFacets } from "./used-facets.ts";
import { usedPages } from "./used-pages.ts";

/** Every rule of the project, one file each. */
const rules: readonly Rule[] = [
  activeRules,
  descriptions,
  domainBorders,
  domainFolders,
  fileNames,
  flowTexts,
  frenchComplete,
  frenchDiffers,
  frenchLengths,
  helpTexts,
  labelCategories,
  laidOutFields,
  oneLineTexts,
  pageTexts,
  standardObjects,
  usedFacets,
  usedPages
];

export const ourProblems = (context: CheckContext): readonly Problem[] =>
  rules.flatMap((rule) => [...rule(context)]);
