import { signedIn } from "../api/permissions";
import { invalid } from "../api/errors";
import { isSuperuser } from "../domain/users";
import { newKey } from "../domain/tokens";
import type { Hook } from "../api/context";

/** Sets a new token's owner and key. Only superusers can set another user as owner. */
export const tokenHook: Hook = {
  before: (context, fields, existing) => {
    const caller = signedIn(context);
    if (existing) return fields;
    const superuser = isSuperuser(context.appContext.store, caller);
    if (fields.user !== undefined && fields.user !== caller.pk && !superuser)
      throw invalid({ user: ["User can only be set by a superuser."] });
    const expiring = fields.expiring !== false;
    return {
      intent: "api",
      user: caller.pk,
      managed: null,
      description: "",
      key: newKey(),
      expiring,
      ...fields,
      expires:
        fields.expires ??
        (expiring ? new Date(Date.now() + 1_800_000).toISOString() : null),
    };
  },
};
