import { expect, test } from "vitest";
import type { ReceivedResponse } from "../../request/receive";
import { spokenResponse } from "./spokenResponse";
import { spokenState } from "./spokenState";

const response = (part: Partial<ReceivedResponse> = {}): ReceivedResponse => ({
  ...{ status: 200, statusText: "OK", url: "", redirected: false, headers: [] },
  ...{ bytes: new Uint8Array(1200), firstByte: 10, total: 50, receivedAt: 0 },
  ...part,
});
const received = (part?: Partial<ReceivedResponse>) =>
  spokenState(
    {
      status: "received",
      used: [],
      isRetry: false,
      request: { method: "GET", url: "", headers: [], cookies: [] },
      response: response(part),
    },
    spokenResponse,
  );

test("what is said changes with what happens, not with each byte", () => {
  expect(spokenState({ status: "idle" }, undefined)).toBe("");
  expect(spokenState({ status: "sending" }, undefined)).toBe(
    "The request is being sent.",
  );
  const said = [100, 5000].map((size) =>
    spokenState(
      {
        status: "receiving",
        response: response({ bytes: new Uint8Array(size), total: size }),
      },
      spokenResponse,
    ),
  );
  expect(new Set(said)).toEqual(
    new Set(["The response is coming in: 200 OK."]),
  );
  expect(received()).toBe("The response is here: 200 OK, 50 ms, 1.2 kB.");
  expect(received({ cutOff: "cancelled" })).toMatch(
    /^The response has ended early: 200 OK/,
  );
});
