import fc from "fast-check";
import { expect, test } from "vitest";
import { collectChanges } from "./changes";
import {
  decodeLog,
  encodeEntry,
  encodeHeader,
  replay,
  type LogEntry,
} from "./log";
import { Store } from "./store";

const entry = (pk: number): LogEntry => ({
  changes: [["core/groups", String(pk), { pk, name: `line\n${pk}` }]],
  sequences: { "core/groups": pk },
});
const text =
  encodeHeader(7) + [1, 2, 3].map((pk) => encodeEntry(entry(pk))).join("");

test("a log is decoded as it was encoded", () => {
  expect(decodeLog(text)).toEqual({
    continues: 7,
    entries: [1, 2, 3].map(entry),
  });
});

test("a log torn at any point keeps the entries before", () => {
  const lines = text.split(/(?<=\n)/);
  for (let length = 0; length <= text.length; length++) {
    let whole = 0;
    for (let end = 0; whole < 4; whole++) {
      end += lines[whole]?.length ?? 0;
      if (end > length) break;
    }
    const { entries } = decodeLog(text.slice(0, length));
    expect(entries).toHaveLength(Math.max(0, whole - 1));
  }
});

test("a last line with a wrong checksum counts as torn", () => {
  expect(decodeLog(text.replace("line\\n3", "line\\n4")).entries).toHaveLength(
    2,
  );
});

test("damage before the last line is an error", () => {
  expect(() => decodeLog(text.replace("line\\n2", "line\\n9"))).toThrow(
    "checksum",
  );
});

const operation = fc.record({
  kind: fc.constantFrom("insert", "update", "remove", "load", "write"),
  table: fc.constantFrom("a", "b"),
  pk: fc.integer({ min: 1, max: 4 }),
  value: fc.jsonValue({ maxDepth: 2 }),
});

test("replaying the changes of a store restores its state", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
      const store = new Store();
      store.load({ tables: { a: [{ pk: 1 }] }, sequences: { a: 1 } });
      const start = structuredClone(store.dump());
      const changes = collectChanges(store);
      let log = encodeHeader(1);
      const write = () => {
        log += encodeEntry(changes.take());
      };
      for (const { kind, table, pk, value } of operations) {
        const row = store.get(table, pk);
        if (kind === "load")
          store.load({ tables: { b: [{ pk }] }, sequences: {} });
        else if (kind === "write") write();
        else if (kind === "remove") store.remove(table, pk);
        else if (row) store.update(row, { value });
        else store.insert(table, { pk, value });
        // Other changes are written together with later ones.
        if (kind === "insert") write();
      }
      write();
      const again = new Store();
      again.load(replay(start, decodeLog(log).entries));
      expect(JSON.parse(JSON.stringify(again.dump()))).toEqual(
        JSON.parse(JSON.stringify(store.dump())),
      );
    }),
  );
});

test("an object that was removed and inserted again stays behind those inserted before", () => {
  const store = new Store();
  store.load({ tables: { a: [{ pk: 1 }, { pk: 2 }] }, sequences: {} });
  const start = structuredClone(store.dump());
  const changes = collectChanges(store);
  store.remove("a", 1);
  store.insert("a", { pk: 3 });
  const back = store.insert("a", { pk: 1 });
  store.insert("a", { pk: 4 });
  store.update(back, { name: "again" });
  const { tables } = replay(start, [changes.take()]);
  expect(tables.a?.map(({ pk }) => pk)).toEqual([2, 3, 1, 4]);
});
