const headers = {
  authorization: "Bearer sandbox-token-akadmin",
  "content-type": "application/json",
};
const groups = "/api/v3/core/groups/";

/** The version of an object; null if it was deleted. */
type Version = number | null;

interface Known {
  acknowledged: Version;
  /** The requested version if there was no response; it may or may not apply. */
  pending?: Version;
}

/** Padding that makes the log grow until it is compacted. */
const padding = "x".repeat(4000);

/** Writes to a sandbox and records the acknowledged changes. */
export class Ledger {
  #known = new Map<string, Known>();
  #tokens: string[] = [];
  #counter = 0;
  /** Number of acknowledged changes and tokens. */
  acknowledged = 0;
  /** Number of responses that indicate a fault of the sandbox. */
  faults = 0;
  /** Number of changes that the sandbox refused because it could not write them. */
  refused = 0;

  async #send(origin: string, method: string, path: string, body?: unknown) {
    const response = await fetch(origin + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status === 507) this.refused++;
    else if (response.status >= 500) this.faults++;
    else if (response.ok) {
      this.acknowledged++;
      return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    }
    return undefined;
  }

  async #change(
    pk: string,
    version: Version,
    send: () => Promise<Record<string, unknown> | undefined>,
  ): Promise<void> {
    const known = this.#known.get(pk);
    if (!known) return;
    known.pending = version;
    if (await send()) this.#known.set(pk, { acknowledged: version });
  }

  /** Creates, changes and deletes groups until it is stopped or the sandbox exits. */
  async write(origin: string, isRunning: () => boolean): Promise<void> {
    while (isRunning()) {
      const round = ++this.#counter;
      const name = `ledger-${round}`;
      const group = await this.#send(origin, "POST", groups, {
        name,
        attributes: { version: 1, padding },
      });
      if (typeof group?.pk !== "string") continue;
      const { pk } = group;
      this.#known.set(pk, { acknowledged: 1 });
      await this.#change(pk, 2, () =>
        this.#send(origin, "PATCH", `${groups}${pk}/`, {
          attributes: { version: 2, padding },
        }),
      );
      if (round % 4 !== 0)
        await this.#change(pk, null, () =>
          this.#send(origin, "DELETE", `${groups}${pk}/`),
        );
    }
  }

  /** Requests tokens from the OpenID provider, which stores them as separate records. */
  async issue(origin: string, isRunning: () => boolean): Promise<void> {
    while (isRunning()) {
      const response = await fetch(`${origin}/application/o/token/`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: "dome-control",
          client_secret: "sandbox-secret-dome-control",
          scope: "goauthentik.io/api",
        }),
      });
      const body = (await response.json()) as { access_token?: string };
      if (response.status === 507 || response.status === 503) this.refused++;
      else if (response.status >= 500) this.faults++;
      if (!body.access_token) continue;
      this.acknowledged++;
      this.#tokens.push(body.access_token);
    }
  }

  /** Returns how many acknowledged changes and tokens a sandbox has lost. */
  async lost(origin: string): Promise<number> {
    const found = new Map<string, number>();
    for (let page = 1; page > 0;) {
      const response = await fetch(
        `${origin}${groups}?page=${page}&page_size=100`,
        { headers },
      );
      const list = (await response.json()) as {
        pagination: { next: number };
        results: { pk: string; attributes: { version?: number } }[];
      };
      for (const { pk, attributes } of list.results)
        found.set(pk, attributes.version ?? 0);
      page = list.pagination.next;
    }
    let lost = 0;
    for (const [pk, { acknowledged, pending }] of this.#known) {
      const actual = found.get(pk) ?? null;
      if (actual !== acknowledged && actual !== pending) lost++;
      this.#known.set(pk, { acknowledged: actual });
    }
    for (const token of this.#tokens.splice(0).slice(-50)) {
      const { status } = await fetch(`${origin}/api/v3/core/users/me/`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (status !== 200) lost++;
    }
    return lost;
  }
}
