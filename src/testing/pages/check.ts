import type { Description, OperationEntry } from "../../description";
import { operationPage } from "../../pages/operation/page";
import { schemaPage } from "../../pages/overview/schema-page";
import type { Relations } from "../../pages/relations/relations";
import { type PagePlan, type SchemaEntry } from "../../pages/plan";
import { demandsOf } from "./demands";
import { readPage, repeatedIds } from "./document";
import { operationProblems } from "./operation";
import { renderTree } from "./render";
import { childProblems } from "./schema";

/** Number of checked items, to detect a check that saw nothing. */
export interface Coverage {
  properties: number;
  links: number;
}

/**
 * Renders the page of an operation and lists everything that is missing or wrong.
 *
 * @param facts the description to compare the page with; differs from the page's own only to test
 *   this check
 */
export function checkOperation(
  entry: OperationEntry,
  plan: PagePlan,
  seen: Coverage,
  facts: Description = plan.description,
): string[] {
  const { description } = plan;
  const page = readPage(renderTree(operationPage(description, entry, plan)));
  return [
    ...repeatedIds(page).map((id) => `${id} is there twice`),
    ...operationProblems(facts, entry, page, seen),
  ].map((problem) => `${entry.page}: ${problem}`);
}

/** Checks the page of a schema, which leaves nested properties to other pages. */
export function checkSchema(
  entry: SchemaEntry,
  plan: PagePlan,
  relations: Relations,
  seen: Coverage,
): string[] {
  const api = plan.description;
  const page = readPage(renderTree(schemaPage(entry, plan, relations)));
  const demands = demandsOf(api, [
    { $ref: `#/components/schemas/${entry.name}` },
  ]);
  return childProblems(demands, {
    ...{ api, page, element: page.root, id: "schema", trail: new Map() },
    ...{ direction: "both", mayLeave: true, visited: new Set(), seen },
  }).map((problem) => `${entry.page}: ${problem}`);
}
