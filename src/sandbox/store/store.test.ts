import { expect, it } from "vitest";
import { LimitError, StoreFullError } from "./errors";
import { maxTextLength } from "./limits";
import { evict } from "./evict";
import {
  selfFillingLimit,
  Store,
  storeLimit,
  tableLimit,
  type Change,
} from "./store";

it("limits the number of objects that requests create in a table", () => {
  const store = new Store();
  for (let pk = 1; pk <= tableLimit; pk++) store.insert("core/users", { pk });
  expect(() => store.insert("core/users", { pk: 0 })).toThrow(StoreFullError);
});

it("does not limit the number of objects from the description", () => {
  const store = new Store();
  for (let pk = 0; pk <= tableLimit; pk++)
    store.fill("rbac/permissions", { pk });
  expect(store.count("rbac/permissions")).toBe(tableLimit + 1);
});

const large = "x".repeat(maxTextLength - 1000);

it("limits the total size, until objects are deleted", () => {
  const store = new Store();
  const rows = Math.floor(storeLimit / maxTextLength);
  for (let pk = 1; pk <= rows; pk++) store.insert("a", { pk, large });
  expect(() => store.insert("b", { pk: 1, large })).toThrow(StoreFullError);
  const row = store.insert("b", { pk: 1 });
  expect(() => store.update(row, { large })).toThrow(StoreFullError);
  expect(row).toEqual({ pk: 1 });
  store.remove("a", 1);
  store.update(row, { large });
  store.load({ tables: {}, sequences: {} });
  store.insert("b", { pk: 2, large });
});

it("keeps a self-filling table small", () => {
  const store = new Store();
  for (let pk = 1; pk <= 100; pk++) {
    evict(store, "events/events");
    store.insert("events/events", { pk, large });
  }
  expect(store.size("events/events")).toBeLessThan(
    selfFillingLimit + maxTextLength,
  );
  expect(store.get("events/events", 100)).toBeDefined();
});

it("stores nothing when it rejects a change", () => {
  const store = new Store();
  const deep: unknown[] = [];
  deep.push(deep);
  const row = store.insert("a", { pk: 1, name: "x" });
  const before = JSON.stringify(store.dump());
  for (const fields of [{ deep }, { n: NaN }, { large: large + large }]) {
    expect(() => store.update(row, fields)).toThrow(LimitError);
    expect(() => store.insert("a", { pk: 2, ...fields })).toThrow(LimitError);
  }
  expect(() => store.insert("a", { pk: 1.5 })).toThrow(LimitError);
  expect(JSON.stringify(store.dump())).toBe(before);
});

it("keeps a row's primary key", () => {
  const store = new Store();
  const row = store.insert("a", { pk: 1 });
  store.update(row, { pk: 2, name: "x" });
  expect(store.get("a", 1)).toEqual({ pk: 1, name: "x" });
});

it("notifies of each change, except to a removed row", () => {
  const store = new Store();
  const heard: Change[] = [];
  store.onChange((change) => heard.push(change));
  const row = store.insert("a", { pk: 1 });
  store.remove("a", 1);
  store.update(row, { name: "x" });
  expect(heard).toEqual([
    { table: "a", pk: "1", removed: false },
    { table: "a", pk: "1", removed: true },
  ]);
});
