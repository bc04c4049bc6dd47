import type { Diagnostic } from "../../description";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { formats } from ".";
import type { CheckRun } from "./check";

const finding = (given: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: "link-page",
  severity: "error",
  file: "docs/a.md",
  line: 3,
  column: 7,
  message: "There is no page /b/.",
  hint: "Did you mean /c/?",
  ...given,
});

const run = (...findings: Diagnostic[]): CheckRun => ({
  check: "links",
  findings,
  seconds: 1.25,
});
const failed: CheckRun = { ...run(), check: "pages", failure: "No build." };

describe("text", () => {
  it("is ordered by location, with a blank line between files", () => {
    const report = formats.text([
      run(
        finding({ line: 20 }),
        finding({ file: "docs/0.md", severity: "warning" }),
        finding(),
      ),
    ]);
    expect(report).toBe(
      [
        "docs/0.md:3:7  link-page  warning: There is no page /b/.",
        "    Did you mean /c/?",
        "",
        "docs/a.md:3:7  link-page  There is no page /b/.",
        "    Did you mean /c/?",
        "docs/a.md:20:7  link-page  There is no page /b/.",
        "    Did you mean /c/?",
        "",
      ].join("\n"),
    );
  });

  it("is empty if there are no findings", () => {
    expect(formats.text([run()])).toBe("");
  });
});

describe("json", () => {
  it("lists the findings of each check, and checks that could not run", () => {
    expect(JSON.parse(formats.json([run(finding()), failed]))).toEqual({
      version: 1,
      checks: [
        { check: "links", seconds: 1.25, findings: [finding()] },
        { check: "pages", seconds: 1.25, findings: [], failure: "No build." },
      ],
    });
  });
});

describe("github", () => {
  it("escapes characters that would end a property or the command", () => {
    const report = formats.github([
      run(finding({ file: "a,b:c%.md", message: "100%\r\n::error::x" })),
    ]);
    expect(report).toBe(
      "::error file=a%2Cb%3Ac%25.md,line=3,col=7,title=link-page::100%25%0D%0A::error::x%0ADid you mean /c/?\n",
    );
  });

  it("omits an unknown location, and names checks that could not run", () => {
    const bare = finding();
    delete bare.line;
    delete bare.column;
    expect(
      formats.github([run({ ...bare, severity: "warning" }), failed]),
    ).toBe(
      "::warning file=docs/a.md,title=link-page::There is no page /b/.%0ADid you mean /c/?\n" +
        "::error title=pages could not run::No build.\n",
    );
  });
});

describe("junit", () => {
  /** Returns elements with their attributes, as an XML parser reads them. */
  function elements(xml: string) {
    const found: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new Parser(
      { onopentag: (name, attributes) => found.push({ name, attributes }) },
      { xmlMode: true },
    );
    parser.end(xml);
    return found;
  }

  it("counts cases, failures and errors correctly", () => {
    const warning = finding({ severity: "warning" });
    const found = elements(
      formats.junit([
        run(finding(), warning),
        failed,
        { ...run(), check: "x" },
      ]),
    );
    const [whole] = found;
    expect(whole?.attributes).toMatchObject({
      tests: "4",
      failures: "1",
      errors: "1",
    });
    const count = (name: string) =>
      found.filter((one) => one.name === name).length;
    expect(count("testsuite")).toBe(3);
    expect(count("testcase")).toBe(4);
    expect(count("failure")).toBe(1);
    expect(count("error")).toBe(1);
  });

  it("keeps texts complete, and replaces characters that XML forbids", () => {
    const xml = formats.junit([
      run(finding({ message: `<a href="x">&\u0001\uD800` })),
    ]);
    const failure = elements(xml).find(({ name }) => name === "failure");
    expect(failure?.attributes["message"]).toBe('<a href="x">&\uFFFD\uFFFD');
    expect(failure?.attributes["type"]).toBe("link-page");
  });
});

describe("sarif", () => {
  interface Log {
    $schema: string;
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string }[] } };
      invocations: {
        executionSuccessful: boolean;
        toolExecutionNotifications: { message: { text: string } }[];
      }[];
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: {
          physicalLocation: {
            artifactLocation: { uri: string };
            region?: { startLine: number; startColumn?: number };
          };
        }[];
        partialFingerprints: Record<string, string>;
      }[];
    }[];
  }
  const log = (...runs: CheckRun[]) =>
    (JSON.parse(formats.sarif(runs)) as Log).runs[0];

  it("has the fields required by the standard, and a rule for each result", () => {
    const whole = JSON.parse(formats.sarif([run()])) as Log;
    expect(whole.version).toBe("2.1.0");
    const made = log(run(finding(), finding({ rule: "css-asset" })));
    expect(made?.tool.driver.name).toBe("check");
    expect(made?.results).toHaveLength(2);
    for (const result of made?.results ?? []) {
      expect(made?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(["error", "warning", "note", "none"]).toContain(result.level);
      expect(result.message.text).toBe(
        "There is no page /b/. Did you mean /c/?",
      );
    }
  });

  it("names files as URLs, and omits unknown lines and columns", () => {
    const bare = finding({ file: "docs/a b.md" });
    delete bare.line;
    const location = log(run(bare))?.results[0]?.locations[0]?.physicalLocation;
    expect(location?.artifactLocation.uri).toBe("docs/a%20b.md");
    expect(location?.region).toBeUndefined();
  });

  it("keeps a finding's fingerprint if its line moves", () => {
    const fingerprints = log(
      run(finding(), finding({ line: 99 }), finding({ message: "Another." })),
    )?.results.map((result) => result.partialFingerprints["finding/v1"]);
    expect(new Set(fingerprints).size).toBe(2);
  });

  it("names checks that could not run", () => {
    const [invocation] = log(failed)?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications[0]?.message.text).toBe(
      "pages: No build.",
    );
  });
});
