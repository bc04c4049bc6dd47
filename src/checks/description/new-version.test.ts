import { expect, it } from "vitest";
import { describe30, write } from "../../description/testing/files";
import { checkNewVersion } from "./new-version";

const check = async (title: string) => {
  const location = await write({
    "schema.json": JSON.stringify(
      describe30({
        info: { title, version: "2027.2.0" },
        paths: {
          "/core/users/": {
            get: { operationId: "core_users_list", tags: ["core"] },
          },
          "/core/users/{id}/teleport/": {
            parameters: [
              {
                ...{ name: "id", in: "path", required: true },
                schema: { type: "integer" },
              },
            ],
            post: { operationId: "core_users_teleport", tags: ["core"] },
          },
          "/moons/": {
            get: { operationId: "moons_list", tags: ["moons"] },
            post: {
              summary: "Launch a moon",
              operationId: "m",
              tags: ["core"],
            },
          },
        },
      }),
    ),
  });
  return checkNewVersion({ name: "2027.2", folder: "", location }, ".");
};

it("reports missing titles of new actions, resources and tags", async () => {
  const found = (await check("authentik")).map(
    ({ rule, severity, file, message, hint }) => [
      ...[rule, severity, file, message, hint],
    ],
  );
  expect(found).toEqual([
    [
      ...["operation-untitled", "warning", "openapi/resources.yaml"],
      "POST /core/users/{id}/teleport/ (core_users_teleport) of 2027.2 has no title: it is an action.",
      "Write one below `operations`, under core_users_teleport.",
    ],
    [
      ...["operation-untitled", "warning", "openapi/resources.yaml"],
      "GET /moons/ (moons_list) of 2027.2 has no title: its path belongs to no resource.",
      "Add the resource to `resources`.",
    ],
    [
      ...["tag-untitled", "warning", "openapi/resources.yaml"],
      "The tag moons of 2027.2 has no title.",
      "Add it to `tags`, with a title and a sentence.",
    ],
  ]);
});

it("reports nothing for another API", async () => {
  expect(await check("Moons")).toEqual([]);
});
