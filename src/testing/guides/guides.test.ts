import { describe, expect, test } from "vitest";
import { compareOutput } from "./compare";
import { GuideError, extractSteps } from "./extract";
import { runSteps } from "./run";

const guide = `
# A guide

\`\`\`bash
npm install something
\`\`\`

\`\`\`bash run
NAME=dome
echo "{\\"name\\": \\"$NAME\\", \\"open\\": true}"
\`\`\`

It responds:

\`\`\`json expect
{ "name": "dome" }
\`\`\`

\`\`\`bash run
echo "again $NAME at $BASE"
\`\`\`

\`\`\`text expect
again dome at http://127.0.0.1
\`\`\`
`;

describe("steps of a guide", () => {
  test("are the marked blocks, with their lines and expectations", () => {
    const steps = extractSteps(guide, "guide.md");
    expect(steps).toHaveLength(2);
    expect(steps[0]).toEqual({
      file: "guide.md",
      line: 9,
      commands: 'NAME=dome\necho "{\\"name\\": \\"$NAME\\", \\"open\\": true}"',
      expected: { kind: "json", line: 16, text: '{ "name": "dome" }' },
    });
  });

  test.each([
    ["an expectation of nothing", "```json expect\n{}\n```"],
    [
      "two expectations of one step",
      "```bash run\ntrue\n```\n```text expect\na\n```\n```text expect\nb\n```",
    ],
    [
      "an expectation in another language",
      "```bash run\n```\n```yaml expect\n```",
    ],
    ["a fence left open", "```bash run\necho"],
  ])("refuses %s", (_, markdown) => {
    expect(() => extractSteps(markdown, "guide.md")).toThrow(GuideError);
  });

  test("a longer fence may contain shorter ones", () => {
    expect(
      extractSteps("````md\n```bash run\ntrue\n```\n````", "a.md"),
    ).toEqual([]);
  });
});

describe("the printed output", () => {
  const json = (text: string) => ({ kind: "json" as const, line: 1, text });
  const lines = (text: string) => ({ kind: "text" as const, line: 1, text });

  test.each([
    ['{"a": {"b": 1}}', '{"a": {"b": 1, "c": 2}, "d": 3}'],
    ['{"a": "…"}', '{"a": false}'],
    ['[{"a": 1}, "…"]', '[{"a": 1}, 2, 3]'],
    ["[]", "[]"],
  ])("%s is matched by %s", (wanted, printed) => {
    expect(compareOutput(json(wanted), printed)).toBeUndefined();
  });

  test.each([
    ['{"a": {"b": 1}}', '{"a": {"b": 2}}', "a.b is 2, not 1"],
    ['{"a": "…"}', "{}", 'a is undefined, not "…"'],
    ['{"a": "…"}', '{"a": null}', 'a is null, not "…"'],
    ["[1]", "[1, 2]", "the array has 2 items, not 1"],
    ['[{"a": 1}, "…"]', "[]", '[0] is undefined, not {"a":1}'],
    ["{}", "<html>", "is not JSON: <html>"],
    ["{}", "", "is not JSON: (nothing)"],
  ])("%s is not matched by %s", (wanted, printed, difference) => {
    expect(compareOutput(json(wanted), printed)).toBe(difference);
  });

  test("matches lines in order, within printed lines", () => {
    const printed = "HTTP/1.1 403 Forbidden\ncontent-type: application/json\n";
    expect(compareOutput(lines("403\njson"), printed)).toBeUndefined();
    expect(compareOutput(lines("json\n403"), printed)).toContain("lacks");
  });
});

describe("running", () => {
  const run = (markdown: string) =>
    runSteps(extractSteps(markdown, "guide.md"), { BASE: "http://127.0.0.1" });

  test("steps share variables and receive BASE", async () => {
    expect(await run(guide)).toEqual([]);
  });

  test("a difference names the line of the expectation", async () => {
    expect(
      await run(guide.replace('"name": "dome" }', '"name": "hut" }')),
    ).toEqual(['guide.md:16: name is "dome", not "hut"']);
  });

  test("a failing command names its step and stops the guide", async () => {
    const found = await run(guide.replace("NAME=dome", "cat no-such-file"));
    expect(found).toHaveLength(2);
    expect(found[1]).toContain(
      "guide.md:9: the commands failed. cat: no-such-file",
    );
  });
});
