interface Cookie {
  value: string;
  path: string;
}

/** Where an authorization ended: at the redirect URI or on a page. */
export interface Stop {
  url: URL;
  status?: number;
  page?: string;
}

/** A minimal browser for signing in: cookies with paths, forms, no scripts. */
export class Browser {
  readonly #cookies = new Map<string, Cookie>();

  cookie(name: string): string | undefined {
    return [...this.#cookies].find(([key]) => key.startsWith(`${name}|`))?.[1]
      .value;
  }

  /** Sends a request without following redirects. */
  async request(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split("|")[0] ?? ""}=${value}`)
      .join("; ");
    const headers = new Headers(init.headers);
    if (cookie) headers.set("cookie", cookie);
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) this.#store(line);
    return response;
  }

  #store(line: string): void {
    const [pair = "", ...attributes] = line
      .split(";")
      .map((part) => part.trim());
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    const find = (key: string) =>
      attributes
        .find((entry) => entry.toLowerCase().startsWith(`${key}=`))
        ?.slice(key.length + 1);
    const path = find("path") ?? "/";
    const expires = find("expires");
    const gone =
      find("max-age") === "0" ||
      (expires !== undefined && Date.parse(expires) < Date.now());
    if (gone) this.#cookies.delete(`${name}|${path}`);
    else
      this.#cookies.set(`${name}|${path}`, { value: pair.slice(at + 1), path });
  }

  async post(url: string | URL, form: Record<string, string>) {
    return this.request(url, {
      method: "POST",
      body: new URLSearchParams(form),
    });
  }

  /**
   * Follows redirects until a page is shown or the URL starts with `until`.
   * @returns the URL, and the last response unless the URL starts with `until`
   */
  async follow(
    first: string | URL,
    until: string,
  ): Promise<{ url: URL; response?: Response }> {
    let url = new URL(first);
    for (let hops = 0; hops < 20; hops++) {
      if (url.href.startsWith(until)) return { url };
      const response = await this.request(url);
      const location = response.headers.get("location");
      if (!location) return { url, response };
      url = new URL(location, url);
    }
    throw new Error(`Too many redirects from ${String(first)}.`);
  }

  /**
   * Goes through authorization like a user: signs in and consents if asked.
   * @returns the redirect URI with its parameters, or the page where it stopped
   */
  async authorize(
    url: URL,
    redirectUri: string,
    user: { username: string; password: string },
  ): Promise<Stop> {
    let at = await this.follow(url, redirectUri);
    for (let steps = 0; at.response && steps < 4; steps++) {
      const page = await at.response.text();
      const stop = { url: at.url, status: at.response.status, page };
      const form: Record<string, string> | undefined = page.includes(
        'name="accept"',
      )
        ? { accept: "1" }
        : page.includes('type="password"') && stop.status === 200
          ? user
          : undefined;
      if (!form) return stop;
      const response = await this.post(at.url, form);
      const location = response.headers.get("location");
      if (!location)
        return {
          url: at.url,
          status: response.status,
          page: await response.text(),
        };
      at = await this.follow(new URL(location, at.url), redirectUri);
    }
    return { url: at.url };
  }
}
