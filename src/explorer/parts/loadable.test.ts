import { expect, test } from "vitest";
import { loadable } from "./loadable";

test("loads once, however often it is asked", async () => {
  let loads = 0;
  const { state, get, now, prepare } = loadable("The form", () =>
    Promise.resolve(++loads),
  );
  expect(state.get()).toEqual({ status: "absent" });
  expect(now).toThrow("The form is not loaded.");
  const first = prepare();
  expect(state.get()).toEqual({ status: "loading" });
  await Promise.all([first, prepare()]);
  expect(await get()).toBe(1);
  expect(now()).toBe(1);
  expect(state.get()).toEqual({ status: "loaded", value: 1 });
});

test("a failure is a state and a sentence, and the next request loads again", async () => {
  const results = [
    () => Promise.reject(new Error("offline")),
    () => Promise.reject(new Error("offline")),
    () => Promise.resolve("code"),
  ];
  const { state, get, prepare } = loadable(
    "The form",
    () => results.shift()?.() ?? Promise.resolve("too often"),
  );
  await prepare();
  expect(state.get()).toEqual({ status: "failed" });
  await expect(get()).rejects.toThrow(/^The form could not be loaded\./);
  expect(await get()).toBe("code");
  expect(state.get()).toEqual({ status: "loaded", value: "code" });
});
