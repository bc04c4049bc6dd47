import type { Call } from "../../api/world";
import type { Row } from "../../store/store";
import { groupHook } from "./groups";
import { oauth2ProviderHook } from "./oauth2";
import { tokenHook } from "./tokens";
import { userHook } from "./users";

/** What a table does around writing, beyond storing the fields. */
export interface Hook {
  /**
   * Turns the client's fields into those to store.
   * @throws {ApiError} 400 for what only the server can know to be wrong
   */
  before?: (
    call: Call,
    fields: Record<string, unknown>,
    existing?: Row,
  ) => Record<string, unknown>;
  after?: (call: Call, row: Row) => void;
}

export const hooks: Partial<Record<string, Hook>> = {
  "core/users": userHook,
  "core/groups": groupHook,
  "core/tokens": tokenHook,
  "providers/oauth2": oauth2ProviderHook,
};
