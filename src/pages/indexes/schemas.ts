import { nodes } from "../../page/tree/node";
import { link } from "../overview/links";
import { schemaLetters } from "../schema-menu";
import { letterId, part } from "./nodes";
import type { Index } from "./types";

/** Lists all schemas, each next to its related forms. */
export const schemas: Index = {
  name: "schemas",
  title: "Schemas",
  about:
    "All schemas, with requests, partial updates and pages of results next to the schema of their object.",
  content: (plan) =>
    nodes(
      schemaLetters(plan).map(({ letter, schemas: list }) =>
        part(
          letterId(letter),
          letter,
          list.map(({ name }) => link(plan.schemaHref(name), name)),
        ),
      ),
    ),
};
