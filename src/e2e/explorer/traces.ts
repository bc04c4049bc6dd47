import type { BrowserContext, Page } from "@playwright/test";
import { encodingsFound } from "../../testing/encodings";

/** Collected texts by place. */
export type Traces = Record<string, string>;

/** What leaves a page, collected while the page is used. */
export interface Watch {
  /** Complete requests to other origins. */
  elsewhere: string[];
  /** Complete requests to this site other than to the API or the provider, and all referrers. */
  site: string[];
  console: string[];
  /** Messages to other windows, workers and channels. */
  messages: string[];
}

const isService = (url: URL) => /^\/(api|application)\//.test(url.pathname);

/** Starts collecting what a context's pages send, log and post. */
export async function watch(
  context: BrowserContext,
  origin: string,
): Promise<Watch> {
  const found: Watch = { elsewhere: [], site: [], console: [], messages: [] };
  context.on("request", (request) => {
    const url = new URL(request.url());
    const headers = request.headers();
    found.site.push(headers["referer"] ?? "");
    const whole = [url.href, JSON.stringify(headers), request.postData()];
    if (url.origin !== origin) found.elsewhere.push(whole.join("\n"));
    else if (!isService(url)) found.site.push(whole.join("\n"));
  });
  context.on("console", (message) => {
    found.console.push(message.text());
  });
  await context.exposeFunction("reportMessage", (message: string) => {
    found.messages.push(message);
  });
  await context.addInitScript(reportMessages);
  return found;
}

/** Runs in the page; reports every message before it is posted. */
function reportMessages(): void {
  type Posts = (...given: unknown[]) => unknown;
  const { reportMessage } = window as unknown as {
    reportMessage: (message: string) => void;
  };
  // Excludes the page's own worker: it validates bodies, including secrets, and ends with the page.
  const owners: object[] = [
    window,
    MessagePort.prototype,
    BroadcastChannel.prototype,
    ...("ServiceWorker" in window ? [ServiceWorker.prototype] : []),
  ];
  for (const owner of owners) {
    const original = Reflect.get(owner, "postMessage") as Posts;
    Reflect.set(
      owner,
      "postMessage",
      function (this: object, ...given: unknown[]) {
        reportMessage(JSON.stringify(given));
        return original.apply(this, given);
      },
    );
  }
}

/** Collects everything in which a page could leave a secret, by place. */
export async function storesOf(page: Page): Promise<Traces> {
  const cookies = await page.context().cookies();
  const inPage = await page.evaluate(async () => {
    /** Converts a stored value of any type to text. */
    const textOf = async (value: unknown): Promise<string> => {
      if (typeof value === "string") return value;
      if (value instanceof Blob) return value.text();
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        return new Response(value as BufferSource).text();
      }
      if (value instanceof CryptoKey) {
        return JSON.stringify(
          await crypto.subtle.exportKey("jwk", value).catch(() => null),
        );
      }
      if (typeof value !== "object" || value === null) return String(value);
      const parts =
        value instanceof Map || value instanceof Set
          ? [...value].flat()
          : Object.entries(value).flat();
      return (await Promise.all(parts.map(textOf))).join("\n");
    };
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error("IndexedDB failed."));
        };
      });
    const databases: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      databases.push(name);
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        databases.push(
          store,
          await textOf(await done(records.getAllKeys())),
          await textOf(
            await done(database.transaction(store).objectStore(store).getAll()),
          ),
        );
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      cached.push(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        cached.push(
          request.url,
          JSON.stringify([...request.headers]),
          JSON.stringify([...(response?.headers ?? [])]),
          (await response?.text()) ?? "",
        );
      }
    }
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
      localStorage: await textOf(
        Object.fromEntries(Object.entries(localStorage)),
      ),
      sessionStorage: await textOf(
        Object.fromEntries(Object.entries(sessionStorage)),
      ),
      IndexedDB: databases.join("\n"),
      "Cache Storage": cached.join("\n"),
      "document.cookie": document.cookie,
      "window.name": window.name,
      "history.state": JSON.stringify(history.state),
      URL: location.href,
      "document.referrer": document.referrer,
      "document.title": document.title,
      "the document": document.documentElement.outerHTML,
      // Excludes requests to the API, where a key in the query is legitimate.
      "resource timing": performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => !name.includes("/api/v3/"))
        .join("\n"),
      "service workers": workers
        .map(({ scope, active }) => `${scope} ${active?.scriptURL ?? ""}`)
        .join("\n"),
    };
  });
  return {
    ...inPage,
    // Excludes the sandbox's session cookie, which the page cannot read.
    cookies: cookies
      .filter(({ httpOnly }) => !httpOnly)
      .map(({ name, value }) => `${name}=${value}`)
      .join("\n"),
  };
}

/** Returns where secrets were found, with their encoding: `localStorage: base64`. */
export function leaks(traces: Traces, secrets: Iterable<string>): string[] {
  const found = [...secrets].flatMap((secret) =>
    Object.entries(traces).flatMap(([place, text]) =>
      encodingsFound(text, secret).map((encoding) => `${place}: ${encoding}`),
    ),
  );
  return [...new Set(found)];
}

/** Converts what was watched to texts by place. */
export const watched = (found: Watch): Traces => ({
  "requests to other origins": found.elsewhere.join("\n"),
  "requests to this site, and referrers": found.site.join("\n"),
  "the console": found.console.join("\n"),
  messages: found.messages.join("\n"),
});
