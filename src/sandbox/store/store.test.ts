import { expect, it } from "vitest";
import { Store, TableFullError, tableLimit } from "./store";

it("holds so many objects of requests' making and no more", () => {
  const store = new Store();
  for (let pk = 1; pk <= tableLimit; pk++) store.insert("core/users", { pk });
  expect(() => store.insert("core/users", { pk: 0 })).toThrow(TableFullError);
});

it("holds whatever the description makes", () => {
  const store = new Store();
  for (let pk = 0; pk <= tableLimit; pk++)
    store.fill("rbac/permissions", { pk });
  expect(store.count("rbac/permissions")).toBe(tableLimit + 1);
});
