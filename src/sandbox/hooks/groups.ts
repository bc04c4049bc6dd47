import { strings } from "../store/values";
import type { Hook } from "../api/context";

const numbers = ({ appContext }: Parameters<Hook["before"] & object>[0]) =>
  appContext.store
    .rows("core/groups")
    .map(({ num_pk: number }) => Number(number));

/**
 * Moves a group's list of members to the users, where membership is stored. That needs the group's
 * key, so the list stays in the row until `after`.
 */
export const groupHook: Hook = {
  before: (context, fields, existing) => {
    if (!existing)
      return {
        is_superuser: false,
        parent: null,
        attributes: {},
        roles: [],
        num_pk: 1 + Math.max(41_000, ...numbers(context)),
        ...fields,
      };
    return fields;
  },
  after: (context, row) => {
    const members = row.users;
    if (!Array.isArray(members)) return;
    Reflect.deleteProperty(row, "users");
    const { store } = context.appContext;
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
