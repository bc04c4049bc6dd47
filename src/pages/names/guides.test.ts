import { expect, it } from "vitest";
import { planOf } from "../testing/plan";
import { namesInGuides } from "./guides";

it("knows only the operations, properties and guides that guides name", () => {
  const plan = planOf({
    paths: { "/users/": { get: { operationId: "users_list" } } },
    components: {
      schemas: {
        User: { type: "object", properties: { is_active: {} } },
      },
    },
  });
  const guide = (file: string, text: string) => ({
    ...{ title: "", description: "", file: `docs/guides/${file}`, text },
  });
  expect(
    namesInGuides(
      [
        guide("errors.md", "`users_list` lists a `User.is_active`, `no_list`."),
        guide(
          "users.md",
          "See `errors.md`; users_create, `constructor`, `is_active`.",
        ),
      ],
      plan,
    ),
  ).toEqual({
    users_list: "/reference/users-list",
    "User.is_active": "/reference/schemas/user#schema.is_active",
    "errors.md": "/docs/guides/errors/",
  });
});
