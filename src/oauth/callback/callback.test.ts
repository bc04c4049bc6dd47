import { describe, expect, test, vi } from "vitest";
import { callback, type CallbackPage } from "./callback";
import { callbackFiles } from "./files";
import { channelName, responseKey, returnKey } from "./message";

function fakePage(search: string, stored: Record<string, string> = {}) {
  const storage = new Map(Object.entries(stored));
  const calls = {
    replaceState: vi.fn<History["replaceState"]>(),
    replace: vi.fn<(url: string | URL) => void>(),
    close: vi.fn<() => void>(),
    say: vi.fn<(text: string) => void>(),
  };
  const page: CallbackPage = {
    location: {
      search,
      pathname: "/oauth/callback/",
      origin: "https://docs.example",
      replace: calls.replace,
    },
    history: { replaceState: calls.replaceState },
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    },
    openChannel: (name) => new BroadcastChannel(name),
    close: calls.close,
    say: calls.say,
  };
  return { page, storage, ...calls };
}

describe("callback", () => {
  test("removes the query from the URL first", () => {
    const { page, replaceState } = fakePage("?code=c");
    callback(page);
    expect(replaceState).toHaveBeenCalledWith(null, "", "/oauth/callback/");
  });

  test("passes the response over the channel and closes when it is accepted", async () => {
    const { page, close } = fakePage("?code=c&state=s1");
    const opener = new BroadcastChannel(channelName);
    const received = new Promise((resolve) => {
      opener.onmessage = ({ data }) => {
        resolve(data);
      };
    });
    callback(page);
    expect(await received).toEqual({
      type: "response",
      state: "s1",
      query: "code=c&state=s1",
    });
    for (const foreign of [
      { type: "taken", state: "another" },
      { type: "taken", state: "" },
      { type: "response", state: "s1", query: "" },
    ]) {
      opener.postMessage(foreign);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(close).not.toHaveBeenCalled();
    opener.postMessage({ type: "taken", state: "s1" });
    await vi.waitFor(() => {
      expect(close).toHaveBeenCalledOnce();
    });
    opener.close();
  });

  test("reports a response that no page accepts, here and to the waiting pages", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const opener = new BroadcastChannel(channelName);
    try {
      const { page, say, close } = fakePage("?code=c&state=wrong");
      const heard: unknown[] = [];
      opener.onmessage = ({ data }) => {
        heard.push(data);
      };
      callback(page);
      vi.advanceTimersByTime(3000);
      expect(say).toHaveBeenCalledWith(
        expect.stringContaining("No page is waiting for this sign-in"),
      );
      expect(close).not.toHaveBeenCalled();
      vi.useRealTimers();
      await vi.waitFor(() => {
        expect(heard).toContainEqual({ type: "unclaimed", state: "wrong" });
      });
    } finally {
      vi.useRealTimers();
      opener.close();
    }
  });

  test("returns with the response after a sign-in in the same tab", () => {
    const { page, storage, replace } = fakePage("?code=c&state=s2", {
      [returnKey("s2")]: "/docs/page#try",
    });
    callback(page);
    expect(replace).toHaveBeenCalledWith("https://docs.example/docs/page#try");
    expect(Object.fromEntries(storage)).toEqual({
      [responseKey("s2")]: "code=c&state=s2",
    });
  });

  test("does not store a response with another state", () => {
    const { page, storage, replace } = fakePage("?code=c&state=forged", {
      [returnKey("s2")]: "/docs/page#try",
    });
    callback(page);
    expect(replace).not.toHaveBeenCalled();
    expect([...storage.keys()]).toEqual([returnKey("s2")]);
  });

  test.each([
    "https://evil.example/",
    "//evil.example/",
    "javascript:alert(1)",
  ])("never leaves the site: %s", (back) => {
    const { page, replace } = fakePage("?code=c&state=s3", {
      [returnKey("s3")]: back,
    });
    callback(page);
    expect(replace).toHaveBeenCalledWith("/");
  });

  test("reports that no sign-in is in progress", () => {
    const { page, say } = fakePage("");
    callback(page);
    expect(say).toHaveBeenCalledWith(expect.stringContaining("no sign-in"));
  });
});

describe("callbackFiles", () => {
  const files = callbackFiles("/docs/");

  test("has nothing inline and sends no referrer", () => {
    const html = files["oauth/callback/index.html"] ?? "";
    expect(html).toContain('<meta name="referrer" content="no-referrer" />');
    expect(html.match(/<script[^>]*>(.*?)<\/script>/s)?.[1]).toBe("");
    expect(html).toContain('src="/docs/oauth/callback/main.js"');
    expect(html).not.toMatch(/<style|https?:/);
  });

  test("its scripts are plain JavaScript and resolve their imports", () => {
    for (const [path, content] of Object.entries(files)) {
      for (const [, name] of content.matchAll(/from "\.\/([^"]+)"/g)) {
        expect(files[`oauth/callback/${name ?? ""}`], path).toBeDefined();
      }
    }
    expect(files["oauth/callback/main.js"]).toContain('from "./callback.js"');
    expect(files["oauth/callback/callback.js"]).not.toContain("satisfies");
  });
});
