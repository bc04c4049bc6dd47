import type { Hooks } from "../api/context";
import { groupHook } from "./groups";
import { oauth2ProviderHook } from "./oauth2";
import { tokenHook } from "./tokens";
import { userHook } from "./users";

/** All hooks, by table. */
export const hooks: Hooks = {
  "core/users": userHook,
  "core/groups": groupHook,
  "core/tokens": tokenHook,
  "providers/oauth2": oauth2ProviderHook,
};
