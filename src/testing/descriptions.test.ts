import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Description,
  extractOperation,
  listOperations,
  loadDescription,
} from "../description";
import { composeRequest } from "../explorer/send/compose";
import { bodyValidator } from "../explorer/validation/validate";
import { readOperation } from "../explorer/readOperation";
import { bodyKind, buildBody } from "../request/body";
import { bodyExamples } from "../request/example";
import { parameterKey } from "../request/parameters";
import { sampleLanguages } from "../request/samples";

/** Published descriptions, if present beside the project. */
const beside = path.resolve("../shared/specs");
const files = [
  "openapi/openapi.yaml",
  ...(existsSync(beside)
    ? readdirSync(beside).map((name) => path.join(beside, name))
    : []),
];

/** Returns the data of every operation, as in the explorer. */
function operationsOf(description: Description) {
  return listOperations(description)
    .filter(({ isWebhook }) => !isWebhook)
    .map((entry) =>
      readOperation(
        extractOperation(description, entry),
        entry.path,
        entry.method,
      ),
    );
}

describe.each(files)("%s", async (file) => {
  const { description } = await loadDescription(file);
  const operations = operationsOf(description);

  test("accepts every example of a body against the body's schema", () => {
    const wrong = operations.flatMap(({ description: own, path, body }) =>
      Object.entries(body?.content ?? {}).flatMap(([type, media]) => {
        if (bodyKind(type) !== "json" || !media.schema) return [];
        const schema = typeof media.schema === "object" ? media.schema : {};
        const validate = bodyValidator(own, schema, "request");
        return Object.values(bodyExamples(own, media))
          .flatMap(validate)
          .map((problem) => ({ path, ...problem }));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("builds every operation and shows it in every language", () => {
    for (const operation of operations) {
      const { path, method, parameters, body, description: own } = operation;
      const values = Object.fromEntries(
        parameters.map((parameter) => [parameterKey(parameter), "1"]),
      );
      const [type, media] = Object.entries(body?.content ?? {})[0] ?? [];
      const apiRoot = "https://auth.example.com/api/v3/";
      const entered = {
        values,
        body:
          type !== undefined && media && bodyKind(type) === "json"
            ? buildBody(type, media, {
                text: JSON.stringify(
                  Object.values(bodyExamples(own, media))[0],
                ),
              })
            : undefined,
      };
      const { request } = composeRequest({
        ...operation,
        ...entered,
        accept: "*/*",
        masked: entered,
        apiRoot,
        alternative: [],
        credentials: [],
        cookies: "",
      });
      expect(request, path).toBeDefined();
      if (!request) continue;
      expect(request.url).not.toMatch(/[{}]/);
      for (const { write } of sampleLanguages) {
        const context = { description: own, path, method, apiRoot, values };
        expect(write(request, context)).toContain("auth.example.com");
      }
    }
  });
});
