import { SalesforceError } from "../../../errors.ts";

export interface DeployForm {
  readonly zip: Uint8Array;
  /** The JSON of part `entity_content`. */
  readonly content: unknown;
}

/** Parts `file` (zip) and `entity_content` (JSON). Throws INVALID_MULTIPART_REQUEST. */
export async function readDeployForm(body: Buffer, contentType: string): Promise<DeployForm> {
  try {
    const headers = { "Content-Type": contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const file = form.get("file");
    const content = form.get("entity_content") ?? form.get("json");
    if (!(file instanceof File) || content === null) throw new Error("A part is missing");
    const text = typeof content === "string" ? content : await content.text();
    return { zip: new Uint8Array(await file.arrayBuffer()), content: JSON.parse(text) as unknown };
  } catch {
    throw new SalesforceError(
      "INVALID_MULTIPART_REQUEST",
      "The body needs a part entity_content (JSON with deployOptions) and a part file (zip)"
    );
  }
}
