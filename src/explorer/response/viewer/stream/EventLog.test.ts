import { expect, test } from "vitest";
import { EventLog } from "./EventLog";

test("events are logged once while the text grows, with JSON formatted", () => {
  const log = new EventLog();
  const text = 'event: tick\nid: 1\ndata: {"n":1.10}\n\ndata: {\ndata: é\n\n';
  log.update(text.slice(0, 20), 1);
  expect(log.events).toEqual([]);
  log.update(text.slice(0, 40), 2);
  log.update(text.slice(0, 40), 3);
  log.update(text, 4);
  expect(log.events).toMatchObject([
    { type: "tick", id: "1", at: 2, lines: ["{", '  "n": 1.10', "}"] },
    { type: "message", id: "1", at: 4, lines: ["{", "é"] },
  ]);
  expect(log.rows.map(({ event, line }) => `${event}.${line}`)).toEqual([
    ...["0.-1", "0.0", "0.1", "0.2"],
    ...["1.-1", "1.0", "1.1"],
  ]);
});
