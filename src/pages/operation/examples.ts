import type { Example } from "../../description";
import {
  type Header,
  type Model,
  examplesOf,
  stringifyJson,
} from "../../description/model";
import { safeUrl } from "../../page/markdown/url";
import type { ParameterExample } from "../../page/tree/components";
import { type PageElement, element } from "../../page/tree/node";
import { formatOf } from "../../request/bodies/format";

/** Returns an external example: a link, if its URL is safe. */
export function externalLinkNode(url: string): PageElement {
  const to = safeUrl(url);
  return element(
    "p",
    {},
    to === undefined ? element("code", {}, url) : element("Link", { to }, url),
  );
}

/**
 * Returns the examples of a parameter or header, or of its content; they replace those of its
 * schema. Strings in JSON content are quoted.
 */
export function parameterExamples(
  model: Model,
  parameter: Header,
): ParameterExample[] {
  const [mediaType] = Object.keys(parameter.content ?? {});
  const isJson = mediaType !== undefined && formatOf(mediaType) === "json";
  return examplesOf(model, parameter).map(
    ({ name, summary, value, externalValue, ...rest }) => ({
      ...(name !== undefined && { title: summary ?? name }),
      ...descriptionOf(rest),
      ...(value !== undefined && {
        value: isJson ? stringifyJson(value) : value,
      }),
      ...(value === undefined &&
        externalValue !== undefined && { url: externalValue }),
    }),
  );
}

/** Returns an example's description and its serialized value, if given (OpenAPI 3.2). */
function descriptionOf({
  description,
  serializedValue,
}: Pick<Example, "description" | "serializedValue">) {
  const sent =
    serializedValue === undefined
      ? undefined
      : `Sent as ${codeSpan(serializedValue)}`;
  const text = [description, sent].filter(Boolean).join("\n\n");
  return text === "" ? {} : { description: text };
}

/**
 * Writes text as inline code.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
function codeSpan(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  return `${fence} ${text} ${fence}`;
}
