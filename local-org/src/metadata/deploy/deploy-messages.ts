import type { Problem } from "../packages/problem.ts";
import type { DeployDetails, DeployMessage, RunTestResult } from "./deploy-result.ts";
import type { Outcome } from "./outcome.ts";
import type { Plan } from "./plan-deployment.ts";

/** Outcomes and problems of a plan in the shape of the Metadata API. */
export function deployDetails(
  { outcomes, problems }: Pick<Plan, "outcomes" | "problems">,
  instant: string
): DeployDetails {
  const errors = problems.filter(({ severity }) => severity === "Error");
  const warnings = problems.filter(({ severity }) => severity === "Warning");
  const failed = new Set(errors.map(keyOf));
  const sound = outcomes.filter((outcome) => !failed.has(keyOf(identity(outcome))));
  const known = new Set(outcomes.map((outcome) => keyOf(identity(outcome))));
  const apart = warnings.filter((warning) => !known.has(keyOf(warning)));
  return {
    componentSuccesses: [
      ...sound.map((outcome) => success(outcome, warnings, instant)),
      ...apart.map((warning) => ({ ...message(warning, instant), success: true })),
      ...(errors.length === 0 ? [packageMessage(instant)] : [])
    ],
    componentFailures: errors.map((error) => message(error, instant)),
    runTestResult: noTests
  };
}

const noTests: RunTestResult = {
  codeCoverage: [],
  codeCoverageWarnings: [],
  failures: [],
  flowCoverage: [],
  flowCoverageWarnings: [],
  successes: [],
  numFailures: 0,
  numTestsRun: 0,
  totalTime: 0
};

const identity = ({ component }: Outcome) => ({
  componentType: component.type,
  fullName: component.fullName
});

const keyOf = ({ componentType, fullName }: Pick<Problem, "componentType" | "fullName">): string =>
  `${componentType}:${fullName}`;

function success(outcome: Outcome, warnings: readonly Problem[], instant: string): DeployMessage {
  const { component, state, fileName } = outcome;
  const warning = warnings.find((each) => keyOf(each) === keyOf(identity(outcome)));
  return {
    changed: state !== "unchanged",
    created: state === "created",
    deleted: state === "deleted",
    success: true,
    createdDate: instant,
    ...identity(outcome),
    fileName,
    id: component.record.id,
    ...(warning ? { problem: warning.message, problemType: "Warning" as const } : {}),
    ...placeOf(warning)
  };
}

const placeOf = ({ line, column }: Partial<Problem> = {}) => ({
  ...(line === undefined ? {} : { lineNumber: line }),
  ...(column === undefined ? {} : { columnNumber: column })
});

function message(problem: Problem, instant: string): DeployMessage {
  const { componentType, fullName, fileName, message: text, severity } = problem;
  return {
    changed: false,
    created: false,
    deleted: false,
    success: false,
    createdDate: instant,
    componentType,
    fullName,
    fileName,
    ...placeOf(problem),
    problem: text,
    problemType: severity
  };
}

const packageMessage = (instant: string): DeployMessage => ({
  changed: true,
  created: false,
  deleted: false,
  success: true,
  createdDate: instant,
  componentType: "",
  fullName: "package.xml",
  fileName: "package.xml"
});
