import { requestStandIns } from "../../credentials/stand-ins";
import type { Description } from "../../description";
import { codeLanguage } from "../../explorer/parts/preferences";
import { product } from "../../explorer/product";
import { sampleRequest } from "../../request/sampleRequest";
import { sampleLanguages } from "../../request/samples";
import type { PageOperation } from "./operation";

/**
 * Writes the page's request in another language.
 *
 * @returns undefined for an unknown language
 * @throws if the operation's description cannot be fetched
 */
export async function writeSample(
  { descriptionUrl, path, method }: PageOperation,
  id: string,
): Promise<string | undefined> {
  const language = sampleLanguages.find((one) => one.id === id);
  const response = await fetch(descriptionUrl);
  if (!response.ok) throw new Error(`${descriptionUrl}: ${response.status}`);
  const description = (await response.json()) as Description;
  const credentials = requestStandIns(description, path, method);
  const sample = sampleRequest(description, path, method, credentials);
  // The explorer may already be loaded, with another language selected.
  codeLanguage.set(id);
  if (!sample) return undefined;
  const context = { ...sample.context, client: product.client };
  return language?.write(sample.request, context);
}
