import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { credentialPlaceholders } from "../placeholders";
import type { BuiltRequest } from "../types";
import { type OperationContext, sampleLanguages } from ".";
import { shellQuoted } from "./quote";
import { markVariables, piecesOf } from "./variables";

const request: BuiltRequest = {
  method: "POST",
  url: "https://api.example.com/pets?key=API_KEY&API_KEY=1",
  headers: [
    ["Authorization", "Bearer ACCESS_TOKEN"],
    ["Content-Type", "application/json"],
  ],
  cookies: [],
  body: {
    kind: "text",
    mediaType: "application/json",
    text: '{"API_KEY": "API_KEY", "note": "MY_API_KEY"}',
  },
  placeholders: ["ACCESS_TOKEN", "API_KEY"],
};

const context: OperationContext = {
  description: { openapi: "3.1.0", info: { title: "t", version: "1" } },
  path: "/pets",
  method: "post",
  apiRoot: "https://api.example.com",
  values: {},
};

const codeOf = (id: string, given = request) =>
  sampleLanguages.find((one) => one.id === id)?.write(given, context) ?? "";

describe("secrets as environment variables", () => {
  test.each([
    ["curl", '"Authorization: Bearer $ACCESS_TOKEN"'],
    ["httpie", '"Authorization: Bearer $ACCESS_TOKEN"'],
    ["javascript", "`Bearer ${process.env.ACCESS_TOKEN}`"],
    ["typescript", "`Bearer ${process.env.ACCESS_TOKEN}`"],
    ["python", '"Bearer " + os.environ["ACCESS_TOKEN"]'],
    ["go", '"Bearer " + os.Getenv("ACCESS_TOKEN")'],
    ["java", '"Bearer " + System.getenv("ACCESS_TOKEN")'],
    ["php", "'Authorization: Bearer ' . getenv('ACCESS_TOKEN')"],
    [
      "csharp",
      '"Bearer " + Environment.GetEnvironmentVariable("ACCESS_TOKEN")',
    ],
    ["ruby", "'Bearer ' + ENV.fetch('ACCESS_TOKEN')"],
    ["powershell", "('Bearer ' + $env:ACCESS_TOKEN)"],
    ["cmd", '^"Authorization: Bearer %ACCESS_TOKEN%^"'],
  ])("are written as in %s", (id, expected) => {
    expect(codeOf(id)).toContain(expected);
  });

  test.each([
    ["python", "import os\n"],
    ["go", '\t"os"\n'],
  ])("come with what %s has to import", (id, expected) => {
    expect(codeOf(id)).toContain(expected);
    expect(codeOf(id, { ...request, placeholders: [] })).not.toContain(
      expected,
    );
  });

  test("are used in a body's values, not in names or within words", () => {
    expect(codeOf("python")).toContain(
      `json={
        "API_KEY": os.environ["API_KEY"],
        "note": "MY_API_KEY",
    }`,
    );
    expect(codeOf("python")).toContain(
      '"https://api.example.com/pets?key=" + os.environ["API_KEY"] + "&API_KEY=1"',
    );
  });

  test("are used for HTTP Basic", () => {
    const basic: BuiltRequest = {
      ...request,
      headers: [["Authorization", `Basic ${btoa("USERNAME:PASSWORD")}`]],
      placeholders: Object.values(credentialPlaceholders),
    };
    expect(codeOf("curl", basic)).toContain('--user "$USERNAME:$PASSWORD"');
    expect(codeOf("httpie", basic)).toContain('--auth "$USERNAME:$PASSWORD"');
    expect(codeOf("go", basic)).toContain(
      '"Basic " + os.Getenv("BASIC_CREDENTIALS")',
    );
  });

  test("are not added to a text without placeholders", () => {
    expect(markVariables({ ...request, placeholders: [] }).headers).toEqual(
      request.headers,
    );
  });
});

test("the shell expands only variables", () => {
  const text = `it's "a" $HOME \`id\` \\ TOKEN_ and TOKEN!`;
  const marked = markVariables({
    ...request,
    headers: [["X", text]],
    placeholders: ["TOKEN"],
  }).headers[0]?.[1];
  const word = shellQuoted(marked ?? "");
  const printed = execFileSync("sh", ["-c", `printf %s ${word}`], {
    env: { TOKEN: "a b$c" },
  });
  expect(printed.toString()).toBe(text.replace("TOKEN!", "a b$c!"));
});

test("splits a text into pieces", () => {
  expect(piecesOf("plain")).toEqual([{ text: "plain" }]);
});

test("cmd.exe: quotes for the program, carets for the shell", () => {
  const code = codeOf("cmd", {
    ...request,
    placeholders: [],
    url: "https://api.example.com/a?b=1&c=%20",
    headers: [],
    body: {
      kind: "text",
      mediaType: "text/plain",
      text: 'say "hi" & <go> 100%\nend\\',
    },
  });
  expect(code).toBe(
    'curl ^"https://api.example.com/a?b=1^&c=^%20^" ^\n' +
      '  --data-raw ^"say \\^"hi\\^" ^& ^<go^> 100^%^\n\nend\\\\^"',
  );
});
