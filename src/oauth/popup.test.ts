import { expect, test } from "vitest";
import { channelName } from "./callback/message";
import { awaitCallback } from "./popup";

/** Posts messages to the channel from another document and returns the responses. */
async function speak(messages: object[]): Promise<object[]> {
  const heard: object[] = [];
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<object>) => {
    heard.push(data);
  };
  for (const message of messages) channel.postMessage(message);
  await new Promise((resolve) => setTimeout(resolve, 50));
  channel.close();
  return heard;
}

const response = (state: string) => ({
  type: "response",
  state,
  query: `code=of-${state}&state=${state}`,
});

test("accepts and confirms only the response with the sign-in's state", async () => {
  const abort = new AbortController();
  const taken: string[] = [];
  const waiting = awaitCallback("mine", abort.signal).then((query) => {
    taken.push(query.toString());
  });
  const before = await speak([
    response("another"),
    response(""),
    response("mine "),
    { ...response("another"), query: "code=c&state=mine" },
    { type: "taken", state: "mine" },
    { type: "other", state: "mine", query: "code=c&state=mine" },
  ]);
  expect(taken).toEqual([]);
  expect(before).toEqual([]);
  const after = await speak([response("mine")]);
  await waiting;
  expect(taken).toEqual(["code=of-mine&state=mine"]);
  expect(after).toEqual([{ type: "taken", state: "mine" }]);
});

test("a response with another state is reported, and the wait continues", async () => {
  const abort = new AbortController();
  let strays = 0;
  const waiting = awaitCallback("mine", abort.signal, () => {
    strays += 1;
  });
  await speak([response("wrong"), { type: "unclaimed", state: "wrong" }]);
  expect(strays).toBe(1);
  await speak([response("mine")]);
  expect((await waiting).get("code")).toBe("of-mine");
});

test("two simultaneous sign-ins each get their own response", async () => {
  const { signal } = new AbortController();
  const both = [awaitCallback("one", signal), awaitCallback("two", signal)];
  await speak([response("two"), response("one")]);
  const codes = (await Promise.all(both)).map((query) => query.get("code"));
  expect(codes).toEqual(["of-one", "of-two"]);
});

test("a cancelled wait accepts no response", async () => {
  const abort = new AbortController();
  const waiting = awaitCallback("mine", abort.signal);
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  expect(await speak([response("mine")])).toEqual([]);
});
