import { expect, test } from "vitest";
import { stateKills } from "./state-kills";

test("no acknowledged change is lost after kill -9, a torn log or a full disk", async () => {
  const rows = await stateKills(3);
  expect(rows).toEqual(rows.map((row) => ({ ...row, lost: 0, crashed: 0 })));
  expect(rows.map(({ note }) => note).join()).not.toMatch(/\b0 changes/);
}, 180_000);
