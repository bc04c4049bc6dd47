import { strings } from "../values";
import type { Hook } from "./index";

const numbers = ({ world }: Parameters<Hook["before"] & object>[0]) =>
  world.store.rows("core/groups").map(({ num_pk: number }) => Number(number));

/**
 * Membership is stored with the users; a list of members in a group is turned into it. Only known
 * after the group has its key, so the list waits in the row until then.
 */
export const groupHook: Hook = {
  before: (call, fields, existing) => {
    if (!existing)
      return {
        is_superuser: false,
        parent: null,
        attributes: {},
        roles: [],
        num_pk: 1 + Math.max(41_000, ...numbers(call)),
        ...fields,
      };
    return fields;
  },
  after: (call, row) => {
    const members = row.users;
    if (!Array.isArray(members)) return;
    Reflect.deleteProperty(row, "users");
    const { store } = call.world;
    for (const user of store.rows("core/users")) {
      const without = strings(user.groups).filter((pk) => pk !== row.pk);
      store.update(user, {
        groups: members.includes(user.pk)
          ? [...without, String(row.pk)]
          : without,
      });
    }
  },
};
