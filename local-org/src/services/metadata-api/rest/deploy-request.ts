import { z } from "zod";
import { SalesforceError } from "../../../errors.ts";
import type { DeployOptions } from "../../../metadata/deploy/deploy-options.ts";
import { defaultDeployOptions } from "../../../metadata/deploy/deploy-options.ts";

const deployRequest = z.object({
  deployOptions: z
    .object({
      checkOnly: z.boolean().optional(),
      rollbackOnError: z.boolean().optional(),
      ignoreWarnings: z.boolean().optional(),
      allowMissingFiles: z.boolean().optional(),
      singlePackage: z.boolean().optional(),
      purgeOnDelete: z.boolean().optional(),
      testLevel: z.string().optional()
    })
    .nullish()
});

const quickDeploy = z.object({ validatedDeployRequestId: z.string() });
const cancellation = z.object({ deployResult: z.object({ status: z.literal("Canceling") }) });

/** Throws JSON_PARSER_ERROR where the body has another shape. */
export function deployOptionsOf(content: unknown): DeployOptions {
  const { deployOptions } = read(deployRequest, content);
  const given = Object.entries(deployOptions ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaultDeployOptions, ...(Object.fromEntries(given) as Partial<DeployOptions>) };
}

export const validationIdOf = (body: unknown): string =>
  read(quickDeploy, body).validatedDeployRequestId;

/** The only change of a deployment that there is. */
export function requireCancellation(body: unknown): void {
  read(cancellation, body);
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join(".") ?? "";
  throw new SalesforceError("JSON_PARSER_ERROR", `${path}: ${issue?.message ?? "unexpected body"}`);
}
