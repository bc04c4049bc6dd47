import { describe, expect, test } from "vitest";
import { stringifyJson } from "../description/model/numbers/stringify";
import { descriptions } from "./testing/description";
import { createTestApi } from "./testing/api";
import { operationsOf } from "./model/operations";
import { bodyExamples } from "../request/example";
import { buildBody, bodyKind } from "../request/body";
import { buildRequest } from "../request/build";

describe.each(await descriptions())("$location", ({ description }) => {
  test("x", async () => {
    const bad: string[] = [];
    let n = 0;
    const ops = operationsOf(description).filter(o => o.method === "post" && o.id.endsWith("_create"));
    for (const operation of ops) {
      const [first] = Object.entries(operation.body?.content ?? {});
      if (first && bodyKind(first[0]) !== "json") { bad.push(`KIND ${operation.id} ${first[0]}`); continue; }
      const examples = first ? Object.entries(bodyExamples(description, first[1])) : [["none", undefined] as const];
      for (const [name, value] of examples) {
        n++;
        const api = createTestApi(description);
        const built = first && value !== undefined ? buildBody(first[0], first[1], { text: stringifyJson(value, 2) }) : undefined;
        const r = await api.call("POST", operation.path, built?.kind === "text" ? built.text : undefined);
        if (r.status >= 300) bad.push(`${r.status} ${operation.id} ${operation.path} [${name}] ${r.text.slice(0,300)} <- ${built?.kind === "text" ? built.text.replace(/\s+/g," ").slice(0,200): ""}`);
      }
    }
    console.log(ops.length, n, bad.length); console.log(bad.join("\n"));
    expect(1).toBe(1);
  }, 600000);
});
