import { randomUUID } from "node:crypto";
import type { Hook } from "../api/context";

export const userHook: Hook = {
  before: (_, fields, existing) =>
    existing
      ? fields
      : {
          uuid: randomUUID(),
          is_active: true,
          last_login: null,
          groups: [],
          email: "",
          attributes: {},
          path: "users",
          type: "internal",
          permissions: [],
          ...fields,
        },
};
