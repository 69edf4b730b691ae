export type DeployStatus =
  "Pending" | "InProgress" | "Succeeded" | "SucceededPartial" | "Failed" | "Canceling" | "Canceled";

/** Outcome of one component, in the Metadata API's shape. */
export interface DeployMessage {
  readonly changed: boolean;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly success: boolean;
  readonly createdDate: string;
  /** Empty for package.xml. */
  readonly componentType: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly id?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly problem?: string;
  readonly problemType?: "Error" | "Warning";
}

/** There are no Apex tests to run; clients expect the lists all the same. */
export interface RunTestResult {
  readonly codeCoverage: readonly never[];
  readonly codeCoverageWarnings: readonly never[];
  readonly failures: readonly never[];
  readonly flowCoverage: readonly never[];
  readonly flowCoverageWarnings: readonly never[];
  readonly successes: readonly never[];
  readonly numFailures: number;
  readonly numTestsRun: number;
  readonly totalTime: number;
}

export interface DeployDetails {
  readonly componentSuccesses: readonly DeployMessage[];
  readonly componentFailures: readonly DeployMessage[];
  readonly runTestResult: RunTestResult;
}

/** The Metadata API's `DeployResult`. Instants are ISO 8601 in UTC. */
export interface DeployResult {
  readonly id: string;
  readonly status: DeployStatus;
  readonly done: boolean;
  readonly success: boolean;
  readonly checkOnly: boolean;
  readonly ignoreWarnings: boolean;
  readonly rollbackOnError: boolean;
  readonly runTestsEnabled: boolean;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly startDate?: string;
  readonly lastModifiedDate?: string;
  readonly completedDate?: string;
  readonly canceledBy?: string;
  readonly canceledByName?: string;
  readonly errorStatusCode?: string;
  readonly errorMessage?: string;
  readonly stateDetail?: string;
  readonly numberComponentErrors: number;
  readonly numberComponentsDeployed: number;
  readonly numberComponentsTotal: number;
  readonly numberTestErrors: number;
  readonly numberTestsCompleted: number;
  readonly numberTestsTotal: number;
  /** Present where asked for. */
  readonly details?: DeployDetails;
}
