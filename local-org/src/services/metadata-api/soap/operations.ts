import {
  cancelDeploy,
  checkDeployStatus,
  deploy,
  deployRecentValidation
} from "./deploy-operations.ts";
import { describeMetadata, listMetadata } from "./list-operations.ts";
import type { Operation } from "./operation.ts";
import { checkRetrieveStatus, retrieve } from "./retrieve-operations.ts";

/** The SOAP operations answered; others get a fault. */
export const operations: readonly Operation[] = [
  deploy,
  checkDeployStatus,
  cancelDeploy,
  deployRecentValidation,
  retrieve,
  checkRetrieveStatus,
  listMetadata,
  describeMetadata
];
