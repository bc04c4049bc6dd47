import type { Assistant } from "../../config/site-config";

/** The URL that starts a conversation with an assistant about a page. */
export function promptUrl({ url }: Assistant, markdown: string): string {
  const prompt = `Read ${markdown} so that I can ask you about it.`;
  return url.replace("{prompt}", () => encodeURIComponent(prompt));
}
