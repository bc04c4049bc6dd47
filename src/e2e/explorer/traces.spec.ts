import { expect, test } from "../test";
import { leaks, storesOf, watch, watched } from "./traces";

test.use({ allowConsole: [/Failed to load resource/] });

/** Tests of the leak detection: it finds a secret in any place and encoding. */

const secret = "canary-7f3a";

const written: Record<string, string> = {
  plain: secret,
  base64: Buffer.from(`zoe:${secret}`).toString("base64"),
  base64url: Buffer.from(`~~${secret}??`).toString("base64url"),
  hex: Buffer.from(secret).toString("hex"),
  "URL-encoded": secret.replace(
    /./g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  ),
  "base64 of JSON": Buffer.from(JSON.stringify({ password: secret })).toString(
    "base64",
  ),
  "base64 of Basic": Buffer.from(
    JSON.stringify(`Basic ${Buffer.from(`a:${secret}`).toString("base64")}`),
  ).toString("base64"),
};

for (const [name, text] of Object.entries(written)) {
  test(`found in every store: ${name}`, async ({ page, baseURL }) => {
    const { origin } = new URL(baseURL ?? "");
    const outgoing = await watch(page.context(), origin);
    await page.route("https://other.example.com/**", (route) => route.abort());
    await page.goto("");
    expect(leaks(await storesOf(page), [secret])).toEqual([]);
    await page.evaluate(async (value) => {
      localStorage.setItem("a", value);
      sessionStorage.setItem(value, "b");
      document.cookie = `a=${value}`;
      window.name = value;
      history.replaceState({ a: [value] }, "", `#${value}`);
      document.title = value;
      await (await caches.open("a")).put("/a", new Response(value));
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open("planted");
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore("a");
        };
        opening.onerror = reject;
        opening.onsuccess = () => {
          const store = opening.result
            .transaction("a", "readwrite")
            .objectStore("a");
          store.put({ deep: [new Map([["k", new Blob([value])]])] }, "key");
          store.transaction.oncomplete = resolve;
        };
      });
      window.postMessage({ value }, "*");
      new BroadcastChannel("a").postMessage(value);
      await fetch(`https://other.example.com/`, {
        headers: { "X-A": value },
      }).catch(() => undefined);
      await fetch(`/robots.txt?${value}`).catch(() => undefined);
      const { info } = console;
      info(value);
    }, text);
    await expect.poll(() => outgoing.messages.length).toBeGreaterThan(1);
    await expect
      .poll(async () => (await storesOf(page))["resource timing"])
      .toContain("robots.txt?");
    const found = leaks({ ...(await storesOf(page)), ...watched(outgoing) }, [
      secret,
    ]);
    const places = new Set(found.map((one) => one.split(":")[0]));
    expect([...places].sort()).toEqual(
      [
        "Cache Storage",
        "IndexedDB",
        "URL",
        "cookies",
        "document.cookie",
        "document.title",
        "history.state",
        "localStorage",
        "messages",
        "requests to other origins",
        "requests to this site, and referrers",
        "resource timing",
        "sessionStorage",
        "the console",
        "the document",
        "window.name",
      ].sort(),
    );
  });
}

test("found in an IndexedDB key", async ({ page }) => {
  await page.goto("");
  await page.evaluate(async (key) => {
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open("planted");
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore("a").put(1, key);
      };
      opening.onerror = reject;
      opening.onsuccess = resolve;
    });
  }, written["base64"] ?? "");
  expect(leaks(await storesOf(page), [secret])).toEqual(["IndexedDB: base64"]);
});
