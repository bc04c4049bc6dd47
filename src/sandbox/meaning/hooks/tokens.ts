import { signedIn } from "../../api/permissions";
import { invalid } from "../../api/errors";
import { isSuperuser } from "../properties/users";
import { newKey } from "../operations/tokens";
import type { Hook } from "./index";

/** A token is its maker's unless a superuser says otherwise; its key is made here. */
export const tokenHook: Hook = {
  before: (call, fields, existing) => {
    const caller = signedIn(call);
    if (existing) return fields;
    const superuser = isSuperuser(call.world.store, caller);
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
