import type { Call } from "../../api/world";
import type { Row } from "../../store/store";
import { groupHook } from "./groups";

/** What a table does around writing, beyond storing the fields. */
export interface Hook {
  /** Turns the client's fields into those to store. */
  before?: (
    call: Call,
    fields: Record<string, unknown>,
    existing?: Row,
  ) => Record<string, unknown>;
  after?: (
    call: Call,
    row: Row,
    action: "model_created" | "model_updated",
  ) => void;
}

export const hooks: Partial<Record<string, Hook>> = {
  "core/groups": groupHook,
};
