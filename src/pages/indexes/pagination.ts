import {
  type OperationEntry,
  type Parameter,
  type Response,
  modelOf,
} from "../../description";
import {
  type Model,
  merge,
  resolvedList,
  resolvedMap,
} from "../../description/model";
import { nodes } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import { listProperty } from "../relations/carried";
import { code, grouped, operationLink, part } from "./nodes";
import type { Index } from "./types";

/** Common names of pagination parameters. */
const pageParameter =
  /^(page(_?(size|number|token))?|per_?page|limit|offset|cursor|after|before|starting_after|ending_before)$/i;

/** Lists the operations that return a list, paginated or complete. */
export const pagination: Index = {
  name: "pagination",
  title: "Pagination",
  about: "Operations that return lists, in pages or complete.",
  content(plan) {
    const model = modelOf(plan.description);
    const lists = plan.operations.flatMap((entry) => {
      const shape = shapeOf(model, entry);
      return shape === undefined ? [] : [{ entry, shape }];
    });
    const paged = lists.filter(({ shape }) => shape.parameters.length > 0);
    const whole = lists.filter(({ shape }) => shape.parameters.length === 0);
    const groups = grouped(
      paged.map((one) => [one.shape.parameters.join(", "), one] as const),
    );
    return nodes([
      groups.map(([parameters, list], index) =>
        part(
          index === 0 ? "pages" : `pages-${String(index + 1)}`,
          "Paginated",
          list.map(({ entry, shape }) => line(entry, shape, plan)),
          `Parameters: ${parameters}.`,
        ),
      ),
      part(
        "whole",
        "Not paginated",
        whole.map(({ entry, shape }) => line(entry, shape, plan)),
      ),
    ]);
  },
};

interface ListShape {
  /** The property that has the list; undefined if the body itself is the list. */
  property: string | undefined;
  /** Names of the pagination parameters. */
  parameters: string[];
}

function shapeOf(
  model: Model,
  { operation, isWebhook }: OperationEntry,
): ListShape | undefined {
  if (isWebhook) return undefined;
  const [media] = Object.entries(
    resolvedMap<Response>(model, operation.responses),
  ).flatMap(([status, { content }]) =>
    /^2/.test(status) ? Object.values(content ?? {}) : [],
  );
  if (media?.schema === undefined) return undefined;
  const { name, schema } = merge(model, media.schema);
  const property = name === undefined ? undefined : listProperty(model, name);
  if (schema.items === undefined && property === undefined) return undefined;
  const parameters = resolvedList<Parameter>(model, operation.parameters)
    .filter((one) => one.in === "query" && pageParameter.test(one.name))
    .map((one) => one.name);
  return { property, parameters };
}

function line(entry: OperationEntry, { property }: ListShape, plan: PagePlan) {
  return [
    operationLink(entry, plan),
    property === undefined ? undefined : [" in ", code(property)],
  ];
}
