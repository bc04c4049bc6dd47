import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { start, type Running } from "../../sandbox/testing/server";
import { malformedRequest, random, sendRaw } from "./malformed";

let running: Running;
beforeAll(async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  running = await start({ description });
});
afterAll(() => running.close());

test("malformed requests are refused without a server error", async () => {
  const next = random(20_240_801);
  const port = Number(new URL(running.origin).port);
  const failed: string[] = [];
  const one = async () => {
    const bytes = malformedRequest(next);
    if ((await sendRaw(port, bytes, 300)) >= 500)
      failed.push(bytes.toString("latin1").slice(0, 500));
  };
  for (let round = 0; round < 20; round++)
    await Promise.all(Array.from({ length: 20 }, one));
  expect(failed).toEqual([]);
  expect((await fetch(`${running.origin}/sandbox/about`)).status).toBe(200);
});

test("the generator is reproducible with the seed", () => {
  const [a, b] = [random(5), random(5)];
  expect(malformedRequest(a)).toEqual(malformedRequest(b));
});
