import {
  type Description,
  type Header,
  type MediaType,
  type OperationEntry,
  type Parameter,
  type RequestBody,
  type Response,
  type AnySchema,
} from "../../description";
import { asObject, demandsOf } from "./demands";
import {
  DomUtils,
  type Element,
  type Page,
  type ParentNode,
  ownText,
} from "./document";
import { follow } from "./follow";
import { type SchemaOnPage, childProblems } from "./schema";
import { codesOf, limitsOf, plainText, valueProblems } from "./value";

/**
 * Looks for every fact of an operation on its page.
 *
 * @returns what is missing or wrong, each with its anchor
 */
export function operationProblems(
  api: Description,
  { operation, method, path, isWebhook }: OperationEntry,
  page: Page,
  seen: SchemaOnPage["seen"],
): string[] {
  const whole = DomUtils.textContent(page.root).replace(/\s+/g, " ");
  // Only a very large page may leave schemas to their own pages.
  const mayLeave = page.length > 120_000;
  const common = {
    ...{ api, page, trail: new Map(), mayLeave, seen },
    visited: new Set<string>(),
  };
  const body =
    operation.requestBody && follow<RequestBody>(api, operation.requestBody);
  const responses = Object.entries(operation.responses ?? {});
  return [
    ...[
      operation.summary ?? "",
      path,
      isWebhook ? "EVENT" : method.toUpperCase(),
    ]
      .filter((words) => !whole.includes(words))
      .map((words) => `${words} is missing`),
    ...plainText(operation.description)
      .filter((words) => !whole.includes(words))
      .map((words) => `text "${words}" is missing`),
    ...(operation.parameters ?? []).flatMap((node) =>
      parameterProblems(api, follow<Parameter>(api, node), page),
    ),
    ...(body && Object.keys(body.content ?? {}).length > 0
      ? within("body", page, page.root, (element) => [
          ...(ownText(element).text.includes("required") ===
          (body.required ?? false)
            ? []
            : ["required"]),
          ...contentProblems(body.content ?? {}, {
            ...common,
            ...{ direction: "request", element, id: "body" },
          }),
        ])
      : []),
    ...responses.flatMap(([status, node]) => {
      const response = follow<Response>(api, node);
      const id = `response-${status}`;
      return within(id, page, page.root, (element) => [
        ...plainText(response.description)
          .filter((words) => !ownText(element).text.includes(words))
          .map((words) => `text "${words}"`),
        ...Object.entries(response.headers ?? {}).flatMap(([name, header]) =>
          parameterProblems(
            api,
            { ...follow<Header>(api, header), name, in: "header" },
            page,
            `${id}.header.${name}`,
          ),
        ),
        ...contentProblems(response.content ?? {}, {
          ...common,
          ...{ direction: "response", element, id },
        }),
      ]);
    }),
  ];
}

function within(
  id: string,
  page: Page,
  container: ParentNode,
  check: (element: Element) => string[],
): string[] {
  const [element] = page.find(id, container);
  return element
    ? check(element).map((problem) =>
        problem.startsWith(id) ? problem : `${id}: ${problem}`,
      )
    : [`${id} is missing`];
}

function parameterProblems(
  api: Description,
  parameter: Partial<Parameter>,
  page: Page,
  id = `${String(parameter.in)}.${String(parameter.name)}`,
): string[] {
  const [first] = Object.values(parameter.content ?? {});
  const schema: AnySchema = parameter.schema ?? first?.schema ?? {};
  const demands = demandsOf(api, [schema]);
  return within(id, page, page.root, (element) => [
    ...valueProblems(api, demands, element, {
      required: parameter.required ?? false,
      deprecated: parameter.deprecated ?? asObject(schema).deprecated ?? false,
    }),
    ...plainText(parameter.description)
      .filter((words) => !ownText(element).text.includes(words))
      .map((words) => `text "${words}"`),
  ]);
}

function contentProblems(
  content: Record<string, MediaType>,
  place: SchemaOnPage,
): string[] {
  return Object.entries(content).flatMap(([name, { schema = {} }], index) => {
    const tab = `${place.id}:${name}`;
    return within(tab, place.page, place.element, (element) => {
      const id = index === 0 ? place.id : tab;
      const demands = demandsOf(place.api, [schema]);
      // The example of a whole body is shown as a sample and checked separately. Ids of nested tabs
      // are not needed here: the text of a body is that of its panel.
      const codes = DomUtils.getElementsByTagName("code", element).map((one) =>
        DomUtils.textContent(one),
      );
      return [
        ...codesOf(place.api, demands, false)
          .filter((code) => !codes.includes(code))
          .map((code) => `\`${code}\``),
        ...limitsOf(place.api, demands).filter(
          (words) => !DomUtils.textContent(element).includes(words),
        ),
        ...childProblems(demands, { ...place, element, id }),
      ];
    });
  });
}
