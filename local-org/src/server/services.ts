import { pagesService } from "../pages/index.ts";
import { authService } from "../services/auth/index.ts";
import { bulkService } from "../services/bulk/index.ts";
import { compositeService } from "../services/composite/index.ts";
import { dataService } from "../services/data/index.ts";
import { graphqlService } from "../services/graphql/index.ts";
import { limitsService } from "../services/limits/index.ts";
import { metadataApiService } from "../services/metadata-api/index.ts";
import { toolingService } from "../services/tooling/index.ts";
import { uiApiService } from "../services/ui-api/index.ts";
import { controlService } from "./control/index.ts";
import type { Service } from "./service.ts";

/** Every family of routes of the local org, in the order of SUPPORTED.md. */
export const services: readonly Service[] = [
  authService,
  dataService,
  compositeService,
  bulkService,
  uiApiService,
  graphqlService,
  metadataApiService,
  toolingService,
  limitsService,
  pagesService,
  controlService
];
