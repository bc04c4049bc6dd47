import type { Assistant } from "../../config/site-config";

/** Returns the URL that starts a conversation about a page with an assistant. */
export function promptUrl({ url }: Assistant, markdown: string): string {
  const prompt = `Read ${markdown} so that I can ask you about it.`;
  return url.replace("{prompt}", () => encodeURIComponent(prompt));
}
