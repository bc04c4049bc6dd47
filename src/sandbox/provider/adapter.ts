import { randomUUID } from "node:crypto";
import type { Adapter, AdapterPayload } from "oidc-provider";
import {
  CustomOIDCProviderError,
  InvalidRequest,
} from "oidc-provider/lib/helpers/errors.js";
import { isPast } from "../store/values";
import { LimitError, StoreError } from "../store/errors";
import { evict } from "../store/evict";
import type { Row, Store } from "../store/store";
import { serviceAccountFor, userByAccount } from "./accounts";
import { byClientId } from "./clients";

/** The tables in which authentik lists what the provider issues, by kind of artifact. */
const shown: Partial<Record<string, string>> = {
  AuthorizationCode: "oauth2/authorization_codes",
  AccessToken: "oauth2/access_tokens",
  ClientCredentials: "oauth2/access_tokens",
  RefreshToken: "oauth2/refresh_tokens",
};

/** Tables with artifacts that belong to a grant. */
const grantTables = [
  "oauth2/authorization_codes",
  "oauth2/access_tokens",
  "oauth2/refresh_tokens",
  "openid/AuthorizationCode",
  "openid/DeviceCode",
];

/** A row with an artifact that the provider issued. */
interface Artifact extends Row {
  artifact?: string;
  payload?: AdapterPayload;
}

/** Deletes all artifacts of a grant. */
export function revokeGrant(store: Store, grantId: string): void {
  for (const table of grantTables)
    for (const row of store.rows(table) as Artifact[])
      if (row.payload?.grantId === grantId) store.remove(table, row.pk);
}

/** Makes a change; a store error becomes an OAuth error. */
function change(make: () => void): Promise<void> {
  try {
    make();
    return Promise.resolve();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw error instanceof LimitError
      ? new InvalidRequest(error.message)
      : Object.assign(
          new CustomOIDCProviderError("temporarily_unavailable", error.message),
          { status: error.status, statusCode: error.status },
        );
  }
}

/**
 * The provider's storage for one kind of artifact. Codes and tokens are stored in the rows that
 * /oauth2/... lists, so deleting one there revokes it.
 */
export class StoreAdapter implements Adapter {
  readonly #table: string;

  constructor(
    readonly kind: string,
    readonly store: Store,
  ) {
    this.#table = shown[kind] ?? `openid/${kind}`;
  }

  #row(id: string): Artifact | undefined {
    return this.store.find(this.#table, (row) => row.artifact === id);
  }

  upsert(id: string, payload: AdapterPayload, expiresIn: number) {
    return change(() => {
      this.#upsert(id, payload, expiresIn);
    });
  }

  #upsert(id: string, payload: AdapterPayload, expiresIn: number): void {
    const expires = expiresIn
      ? new Date(Date.now() + expiresIn * 1000).toISOString()
      : null;
    const existing = this.#row(id);
    if (existing) this.store.update(existing, { payload, expires });
    else {
      evict(this.store, this.#table);
      this.store.insert(this.#table, {
        pk: shown[this.kind] ? this.store.nextPk(this.#table) : randomUUID(),
        artifact: id,
        payload,
        expires,
        ...(shown[this.kind] ? this.#visible(payload) : {}),
      });
    }
  }

  /** Returns the fields of a code or token that authentik shows. */
  #visible(payload: AdapterPayload): Record<string, unknown> {
    const client = byClientId(this.store, payload.clientId);
    const user =
      userByAccount(this.store, payload.accountId) ??
      (client && serviceAccountFor(this.store, client.provider));
    return {
      provider: client?.provider.pk ?? null,
      user: user?.pk ?? null,
      scope: payload.scope?.split(" ") ?? [],
      ...(this.kind === "AuthorizationCode" ? {} : { revoked: false }),
    };
  }

  find(id: string) {
    const row = this.#row(id) ?? this.#consumedCode(id);
    return Promise.resolve(
      row && !isPast(row.expires) && this.#usable(row)
        ? row.payload
        : undefined,
    );
  }

  /**
   * Revoked tokens are unusable, but a rotated refresh token is still found, so that reuse is
   * detected.
   */
  #usable(row: Artifact): boolean {
    return row.revoked !== true || row.payload?.consumed !== undefined;
  }

  #consumedCode(id: string): Artifact | undefined {
    return this.kind === "AuthorizationCode"
      ? this.store.find(
          "openid/AuthorizationCode",
          (row) => row.artifact === id,
        )
      : undefined;
  }

  findByUid(uid: string) {
    return Promise.resolve(this.#payloadWith("uid", uid));
  }

  findByUserCode(userCode: string) {
    return Promise.resolve(this.#payloadWith("userCode", userCode));
  }

  #payloadWith(key: "uid" | "userCode", value: string) {
    const rows: Artifact[] = this.store.rows(this.#table);
    return rows.find(({ payload }) => payload?.[key] === value)?.payload;
  }

  /**
   * authentik deletes a code when it is exchanged and marks a rotated refresh token as revoked. The
   * code is moved to a hidden table, so that a replay is detected and its grant revoked.
   */
  consume(id: string) {
    return change(() => {
      this.#consume(id);
    });
  }

  #consume(id: string): void {
    const row = this.#row(id);
    if (!row?.payload) return;
    const payload = {
      ...row.payload,
      consumed: Math.floor(Date.now() / 1000),
    };
    this.store.update(row, { payload });
    if (this.kind === "RefreshToken") this.store.update(row, { revoked: true });
    if (this.kind === "AuthorizationCode") {
      this.store.remove(this.#table, row.pk);
      evict(this.store, "openid/AuthorizationCode");
      this.store.insert("openid/AuthorizationCode", {
        pk: randomUUID(),
        artifact: id,
        payload,
        expires: row.expires,
      });
    }
  }

  destroy(id: string) {
    return change(() => {
      const row = this.#row(id);
      if (row) this.store.remove(this.#table, row.pk);
    });
  }

  revokeByGrantId(grantId: string) {
    return change(() => {
      revokeGrant(this.store, grantId);
    });
  }
}
