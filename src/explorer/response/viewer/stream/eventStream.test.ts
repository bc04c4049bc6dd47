import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventStreamReader } from "./eventStream";

const read = (...pieces: string[]) => {
  const reader = new EventStreamReader();
  return pieces.flatMap((piece) => reader.push(piece));
};

describe("an event stream", () => {
  test("has the events of the standard's examples", () => {
    expect(read("data: YHOO\ndata: +2\ndata: 10\n\n")).toEqual([
      { type: "message", data: "YHOO\n+2\n10", id: "" },
    ]);
    expect(
      read(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
      ),
    ).toEqual([
      { type: "message", data: "first event", id: "1" },
      { type: "message", data: "second event", id: "" },
      { type: "message", data: " third event", id: "" },
    ]);
    expect(read("data\n\ndata\ndata\n\ndata:")).toEqual([
      { type: "message", data: "", id: "" },
      { type: "message", data: "\n", id: "" },
    ]);
    expect(read("data:test\n\ndata: test\n\n").map(({ data }) => data)).toEqual(
      ["test", "test"],
    );
  });

  test("ignores what is not an event", () => {
    expect(
      read("\uFEFFevent: ping\n\nretry: 10\n\nfoo: bar\n:data: x\n\n"),
    ).toEqual([]);
    expect(read("id: a\0b\ndata: x\n\n")).toEqual([
      { type: "message", data: "x", id: "" },
    ]);
  });

  test("is the same however it is split, with every kind of line break", () => {
    const line = fc.constantFrom(
      ...[
        "data: a",
        "data",
        "data:é: b",
        "event: tick",
        "id: 7",
        "id",
        ": c",
        "",
        "retry: 1",
        "x",
      ],
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\r", "\r\n")))
      .map((lines) => `${lines.map(([one, end]) => one + end).join("")}\n`);
    fc.assert(
      fc.property(text, fc.array(fc.nat()), (all, cuts) => {
        const places = [
          0,
          ...cuts.map((cut) => cut % (all.length + 1)),
          all.length,
        ].sort((a, b) => a - b);
        const pieces = places
          .slice(1)
          .map((to, at) => all.slice(places[at], to));
        // A line feed after a carriage return belongs to the same line break.
        expect(read(...pieces)).toEqual(read(all));
      }),
    );
  });
});
