import { useEffect, useRef, useState } from "react";
import type { AnySchema, Description } from "../../description/model/types";
import type * as checkModule from "../../request/check";
import { loadable } from "../parts/loadable";
import { useStore } from "../parts/store";
import type { Checked, Checker } from "../validation/checker";

/** Loaded with the first value that is entered. */
const check = loadable(
  "What checks values",
  () => import(/* webpackChunkName: "problems" */ "../../request/check"),
);

/** Delay before a slow pattern is matched, in milliseconds. */
const pause = 300;

/**
 * Returns the problem with a control's values, as a phrase that continues "It …". Slow patterns are
 * matched in a worker.
 */
export function useValueProblem(
  description: Description,
  schema: AnySchema,
  values: string[],
): string | undefined {
  // Variables stand for values that are not known here.
  const given = values.filter(
    (value) => value !== "" && !/\{\{.+\}\}/.test(value),
  );
  const isNeeded = given.length > 0;
  useEffect(() => {
    if (isNeeded) void check.prepare();
  }, [isNeeded]);
  const code = useStore(check.state);
  // If the code cannot be loaded, nothing is checked here; the API validates anyway.
  const first = (problemOf: (typeof checkModule)["valueProblem"]) =>
    given
      .map((value) => problemOf(description, schema, value))
      .find((found) => found !== undefined);
  const checks = code.status === "loaded" ? code.value : undefined;
  const problem = checks && first(checks.valueProblem);
  const pattern = checks && first(checks.slowPattern);
  const slow = useSlowPattern(pattern, JSON.stringify(given));
  return problem ?? slow;
}

interface Result {
  pattern: string;
  text: string;
  problem: string | undefined;
}

function useSlowPattern(
  pattern: string | undefined,
  text: string,
): string | undefined {
  const [result, setResult] = useState<Result>();
  const checker = useRef<Checker>(undefined);

  useEffect(
    () => () => {
      checker.current?.close();
      checker.current = undefined;
    },
    [pattern],
  );
  useEffect(() => {
    if (pattern === undefined) return;
    let gone = false;
    const match = async () => {
      const { createChecker } = await import("../validation/checker");
      if (gone) return undefined;
      const schema = { items: { pattern } };
      checker.current ??= createChecker(noDescription, schema, "request");
      return checker.current.check(text);
    };
    const timer = setTimeout(() => {
      match().then(
        (checked) => {
          if (checked && !gone)
            setResult({
              pattern,
              text,
              problem: explainChecked(pattern, checked),
            });
        },
        () => undefined,
      );
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [pattern, text]);

  if (!result) return undefined;
  const isCurrent = result.pattern === pattern && result.text === text;
  return isCurrent ? result.problem : undefined;
}

const noDescription = { openapi: "3.1.0", info: { title: "", version: "" } };

function explainChecked(
  pattern: string,
  { problems, unchecked }: Checked,
): string | undefined {
  if (problems.length > 0) return `should match ${pattern}.`;
  return unchecked.length > 0
    ? `was not checked: matching the pattern ${pattern} takes too long.`
    : undefined;
}
