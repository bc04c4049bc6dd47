import {
  type Header,
  type Model,
  examplesOf,
  stringifyJson,
} from "../../description/model";
import { safeUrl } from "../../page/markdown/url";
import type { ParameterExample } from "../../page/tree/components";
import { type PageElement, element } from "../../page/tree/node";
import { formatOf } from "../sample/format";

/** An example that lies elsewhere: a link, where its URL is a safe one. */
export function externalLinkNode(url: string): PageElement {
  const to = safeUrl(url);
  return element(
    "p",
    {},
    to === undefined ? element("code", {}, url) : element("Link", { to }, url),
  );
}

/**
 * The examples that a parameter or header has itself, or its content has: they stand in place of those
 * of its schema. In content that is JSON a text is quoted.
 */
export function parameterExamples(
  model: Model,
  parameter: Header,
): ParameterExample[] {
  const [mediaType] = Object.keys(parameter.content ?? {});
  const isJson = mediaType !== undefined && formatOf(mediaType) === "json";
  return examplesOf(model, parameter).map(
    ({ name, summary, description, value, externalValue }) => ({
      ...(name !== undefined && { title: summary ?? name }),
      ...(description !== undefined && { description }),
      ...(value !== undefined && {
        value: isJson ? stringifyJson(value) : value,
      }),
      ...(value === undefined &&
        externalValue !== undefined && { url: externalValue }),
    }),
  );
}
