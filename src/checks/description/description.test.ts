import type { Diagnostic } from "../../description";
import path from "node:path";
import { expect, it } from "vitest";
import { write, yaml } from "../../description/testing/files";

import { checkDescription } from ".";
import { clean } from "../../testing/faulty-descriptions/clean";

async function findingsIn(
  files: Record<string, string>,
): Promise<Diagnostic[]> {
  const findings = await checkDescription(await write(files));
  return findings.map((one) => ({ ...one, file: path.basename(one.file) }));
}

it("reports the problems of all steps in one run", async () => {
  const findings = await findingsIn({
    ...clean,
    "openapi.yaml": (clean["openapi.yaml"] ?? "")
      .replace('$ref: "#/components/schemas/Dome"', '$ref: "#/nowhere"')
      .replace(
        "type: integer\n          minimum",
        "type: integr\n          minimum",
      )
      .replace("deprecated: false", "deprecated: true")
      .replace("default: open", "default: ajar")
      .replace("https://sky.test/handbook", "<https://>"),
    "openapi.overlay.yaml": (clean["openapi.overlay.yaml"] ?? "").replace(
      "/domes/",
      "/dome/",
    ),
  });
  expect(findings.map(({ rule }) => rule).sort()).toEqual([
    "default-outside-enum",
    "deprecated-without-replacement",
    "description-overlay",
    "description-read",
    "link-unusable",
  ]);
});

it("reports a missing file once, at the first reference", async () => {
  const findings = await findingsIn({
    "openapi.yaml": yaml`
      openapi: 3.0.3
      info: { title: T, version: "1", license: { name: MIT, url: https://a.test } }
      servers: [{ url: https://a.test }]
      paths:
        /a/: { $ref: "gone.yaml#/a" }
        /b/: { $ref: "gone.yaml#/b" }
    `,
  });
  expect(findings).toMatchObject([{ rule: "description-read", line: 5 }]);
});

it.each([
  [
    "a literal text",
    "description: |\n    One\n    two [x](bad.html) three",
    5,
    13,
  ],
  [
    "a folded text",
    "description: >-\n    One\n\n    two [x](bad.html) three",
    6,
    13,
  ],
  ["a quoted text", 'description: "One\\ntwo [x](bad.html)"', 3, 30],
  ["a plain text", "description: One\n    two [x](bad.html)", 4, 13],
  ["the second of two", "description: bad.html [x](bad.html)", 3, 29],
])("locates a link in %s", async (_, text, line, column) => {
  const findings = await findingsIn({
    "openapi.yaml": `openapi: 3.0.3\ninfo:\n  ${text}\n  title: T\n  version: "1"\n  license: { name: MIT, url: https://a.test }\npaths: {}\nservers: [{ url: https://a.test }]\n`,
  });
  expect(findings).toMatchObject([{ rule: "link-unusable", line, column }]);
});
