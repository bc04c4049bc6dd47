import { text } from "../store/values";
import type { Store } from "../store/store";
import { byClientId, bySlug, type OAuthApplication } from "./clients";
import { devicePath } from "./configuration";
import type { TokenRequest } from "./requests";
import { ownerOf } from "./tokens";

/** Path segments of endpoints that all applications share. */
const shared = new Set([
  "authorize",
  "token",
  "userinfo",
  "introspect",
  "revoke",
  "device",
]);

const slugAt = (path: string) =>
  /^\/application\/o\/([^/]+)\//.exec(path)?.[1] ?? "";

/** Whether a path contains an application's slug. */
export function hasSlug(path: string): boolean {
  const slug = slugAt(path);
  return slug !== "" && !shared.has(slug);
}

/** Matches the pages of an interaction, and `/application/o/authorize/<uid>`, which resumes one. */
const interaction =
  /^\/(?:application\/o\/authorize|sandbox\/(?:device|interaction))\/([\w-]+)\/?$/;

function fromArtifact(store: Store, kind: string, key: string, value: string) {
  const row = store
    .rows(`openid/${kind}`)
    .find(
      ({ artifact, payload }) =>
        artifact === value ||
        (payload as Record<string, unknown> | undefined)?.[key] === value,
    );
  const payload = row?.payload as
    { clientId?: string; params?: { client_id?: string } } | undefined;
  return byClientId(store, payload?.clientId ?? payload?.params?.client_id);
}

/**
 * Finds the application of a request by slug, interaction, device code, token or client.
 * @returns undefined if none is found
 */
export function applicationOf(
  store: Store,
  url: URL,
  { form, sentToken }: TokenRequest,
): OAuthApplication | undefined {
  const path = url.pathname;
  const uid = interaction.exec(path)?.[1];
  if (uid) return fromArtifact(store, "Interaction", "uid", uid);
  if (hasSlug(path)) return bySlug(store, slugAt(path));
  if (slugAt(path) === "userinfo") return ownerOf(store, sentToken ?? "");
  const userCode = form?.get("user_code");
  if (path === devicePath && userCode)
    return fromArtifact(
      store,
      "DeviceCode",
      "userCode",
      userCode.replace(/\D/g, ""),
    );
  const clientId = form?.get("client_id") ?? url.searchParams.get("client_id");
  return byClientId(store, clientId ?? undefined);
}

/** Returns any application, to produce the error response for a request that belongs to none. */
export function anyApplication(store: Store): OAuthApplication | undefined {
  return store
    .rows("core/applications")
    .map((row) => bySlug(store, text(row.slug)))
    .find((app) => app !== undefined);
}
