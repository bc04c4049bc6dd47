import { expect, test } from "vitest";
import { listOf } from "./bodies";
import { longestTasks } from "./tasks";

test("the longest tasks of the page's main thread, by what they computed", () => {
  const thread = (tid: number, name: string) => ({
    ...{ name: "thread_name", pid: 1, tid, ts: 0, args: { name } },
  });
  const task = (tid: number, dur: number, tdur: number) => ({
    ...{ name: "ThreadControllerImpl::RunTask", pid: 1, tid, ts: 0, dur, tdur },
  });
  const trace = [
    thread(1, "CrRendererMain"),
    thread(2, "Compositor"),
    task(1, 90_000, 20_000),
    task(1, 40_000, 30_000),
    task(2, 500_000, 500_000),
  ];
  expect(longestTasks(trace)).toEqual([
    { wall: 40, cpu: 30 },
    { wall: 90, cpu: 20 },
  ]);
});

test("a body is as long as is wished, and JSON", () => {
  const body = listOf(100_000);
  expect(body.length).toBeGreaterThan(100_000);
  expect(body.length).toBeLessThan(101_000);
  expect(() => JSON.parse(body) as unknown).not.toThrow();
});
