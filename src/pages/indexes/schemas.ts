import { nodes } from "../../page/tree/node";
import { link } from "../overview/links";
import { schemaLetters } from "../schema-menu";
import { letterId, part } from "./nodes";
import type { Index } from "./types";

/** All schemas, each beside the forms of the same thing. */
export const schemas: Index = {
  name: "schemas",
  title: "Schemas",
  about:
    "All schemas: requests, changes and pages of results stand beside what they are of.",
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
