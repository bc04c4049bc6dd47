import { isForbiddenHeader } from "./headers";

/**
 * Returns why a browser cannot send a header, or undefined if it can.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header-value
 */
export function headerProblem(name: string, value: string): string | undefined {
  if (isForbiddenHeader(name)) {
    return `Browsers do not let a page set the header ${name}; use the cURL command instead.`;
  }
  if (/[\0\r\n]/.test(value)) {
    return `The value of the header ${name} must be one line.`;
  }
  if (/[^\0-\xff]/.test(value)) {
    return `The value of the header ${name} has characters beyond Latin-1, which headers cannot carry.`;
  }
  return undefined;
}
