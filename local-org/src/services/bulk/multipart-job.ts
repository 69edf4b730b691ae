import { SalesforceError } from "../../errors.ts";

export interface JobWithData {
  readonly job: unknown;
  readonly content: Buffer;
}

/**
 * A multipart job creation: part `job` (JSON) and part `content` (CSV).
 * @throws SalesforceError INVALIDJOB where a part is missing or no JSON
 */
export async function readMultipartJob(body: Buffer, contentType: string): Promise<JobWithData> {
  try {
    const headers = { "Content-Type": contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const job: unknown = JSON.parse(await textOf(form.get("job")));
    return { job, content: Buffer.from(await textOf(form.get("content"))) };
  } catch {
    const message =
      "InvalidJob : the multipart body needs a part job (JSON) and a part content (CSV)";
    throw new SalesforceError("INVALIDJOB", message);
  }
}

async function textOf(part: string | File | null): Promise<string> {
  if (part === null) throw new Error("A part is missing");
  return typeof part === "string" ? part : part.text();
}
