import { expect, it } from "vitest";
import { placeOfPage } from "./queries";

const query = (...want: string[]) => ({
  ...{ kind: "name" as const, text: "users", want },
});
const idsOn = (page: string) => (page === "schemas/user" ? ["schema.pk"] : []);

it.each([
  [["users-list"], ["core", "core", "users-list"], 2],
  [["users-list#query.search"], ["users-list"], 1],
  [["#pk"], ["core", "schemas/user"], 2],
  [["#pk"], ["core"], undefined],
])("finds %j in %j at place %s", (want, pages, place) => {
  expect(placeOfPage(query(...want), pages, idsOn)).toBe(place);
});
