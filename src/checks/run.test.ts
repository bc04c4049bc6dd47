import { describe, expect, it } from "vitest";
import { type Diagnostic, DescriptionError } from "../description";
import { readArguments } from "./arguments";
import { CheckError } from "./report/check";
import { exitCode, runChecks } from "./run";

const options = { root: "/project", spec: "", strict: false };
const finding = (file: string): Diagnostic => ({
  ...{ rule: "x", severity: "error", file, message: "m", hint: "h" },
});
const check = (name: string, ...findings: Diagnostic[]) => ({
  ...{ name, purpose: "" },
  run: () => Promise.resolve(findings),
});

describe("runChecks", () => {
  it("names files relative to the root", async () => {
    const files = ["/project/a/b.md", "a/c.md", "/other/d.md", "http://x/e"];
    const [run] = await runChecks([check("x", ...files.map(finding))], options);
    expect(run?.findings.map(({ file }) => file)).toEqual([
      ...["a/b.md", "a/c.md", "/other/d.md", "http://x/e"],
    ]);
  });

  it("continues after a check that cannot run, and sets the exit code", async () => {
    const failing = {
      ...check("y"),
      run: () => Promise.reject(new CheckError("There is no site.")),
    };
    const runs = await runChecks([failing, check("x", finding("a"))], options);
    expect(runs[0]?.failure).toBe("There is no site.");
    expect(runs[1]?.findings).toHaveLength(1);
    expect(exitCode(runs)).toBe(2);
  });

  it("reports a link once, even if two checks find it at the same place", async () => {
    const link = (rule: string, line: number) => ({
      ...{ ...finding("a"), rule, line, column: 3 },
    });
    const runs = await runChecks(
      [
        check("x", link("link-target", 1)),
        check("y", link("link-page", 1), link("link-page", 2), link("z", 1)),
      ],
      options,
    );
    expect(
      runs.map(({ findings }) =>
        findings.map(({ rule, line }) => [rule, line]),
      ),
    ).toEqual([
      [["link-target", 1]],
      [
        ["link-page", 2],
        ["z", 1],
      ],
    ]);
  });

  it("reports a problem with one line only once", async () => {
    const again = [finding("a"), finding("a"), finding("b")];
    const [run] = await runChecks([check("x", ...again)], options);
    expect(run?.findings.map(({ file }) => file)).toEqual(["a", "b"]);
  });

  it("does not repeat why a description is invalid", async () => {
    const refused = (message: string) => ({
      ...check("y"),
      run: () =>
        Promise.reject(
          new DescriptionError([
            { ...finding("/project/a.yaml"), line: 2, message },
          ]),
        ),
    });
    const reported = { ...finding("a.yaml"), line: 2 };
    const runs = await runChecks(
      [check("spec", reported), refused("m"), refused("n")],
      options,
    );
    expect(runs[1]?.failure).toMatch(/findings of spec/);
    expect(runs[2]?.failure).toMatch(/^a\.yaml:2\n {2}error: n/);
  });

  it("does not hide an error in a check", async () => {
    const broken = { ...check("x"), run: () => Promise.reject(new Error("!")) };
    await expect(runChecks([broken], options)).rejects.toThrow("!");
  });

  it("fails for errors, but not for warnings", async () => {
    const warning = { ...finding("a"), severity: "warning" as const };
    expect(exitCode(await runChecks([check("x", warning)], options))).toBe(0);
    const strict = { ...options, strict: true };
    expect(exitCode(await runChecks([check("x", warning)], strict))).toBe(1);
    expect(exitCode(await runChecks([check("x")], options))).toBe(0);
    const errors = [check("x", warning, finding("a"))];
    expect(exitCode(await runChecks(errors, options))).toBe(1);
  });
});

describe("readArguments", () => {
  it("selects the named checks, or all that do not have to be named", () => {
    const names = (...args: string[]) =>
      readArguments(args).checks.map(({ name }) => name);
    expect(names("overrides")).toEqual(["overrides"]);
    expect(names()).toContain("overrides");
    expect(names()).not.toContain("external");
  });

  it.each([[["nothing"]], [["--format", "xml"]]])("refuses %j", (args) => {
    expect(() => readArguments(args)).toThrow(CheckError);
  });
});
