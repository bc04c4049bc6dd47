import { signedIn } from "../../api/permissions";
import { groupsOf } from "../properties/users";
import type { Meaning } from "./index";

export const usersOperations: Record<string, Meaning> = {
  core_users_me_retrieve: {
    permission: "signed-in",
    run: (call) => {
      const user = signedIn(call);
      const { world, view, operation } = call;
      const schema = operation.schema
        ? world.schemas.shape(operation.schema).properties.get("user")
        : undefined;
      const shown =
        schema && world.represent.show("core/users", user, schema, view);
      // Here, unlike everywhere else, the groups above one's own count too.
      const groups = groupsOf(world.store, user).map(({ name, pk }) => ({
        name,
        pk,
      }));
      return {
        status: 200,
        body: { user: { ...shown, groups } },
      };
    },
  },
};
