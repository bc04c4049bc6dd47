import {
  type Description,
  type OperationEntry,
  type Parameter,
  modelOf,
  resolvedList,
} from "../../../description";
import { closest } from "../../../description/did-you-mean";
import { merge, schemaNamed } from "../../../description/model";
import type { Fault } from "../fault";
import { markdownTexts } from "../links/texts";

/** An unknown name in a text. */
export interface NameFault {
  name: string;
  message: string;
  hint: string;
}

/** Minimum number of operation ids with the same last word for it to identify an id. */
const commonEnding = 5;

/**
 * Checks names in inline code: those that look like an operation id, and properties of schemas as
 * `Schema.property`. All others may belong to something else.
 */
export function createNameChecker(
  description: Description,
  entries: readonly OperationEntry[],
): (text: string) => NameFault[] {
  const model = modelOf(description);
  const ids = new Set(entries.map(({ operationId }) => operationId));
  const endings = commonEndings([...ids]);
  const parameters = new Set(
    entries.flatMap(({ operation }) =>
      resolvedList<Parameter>(model, operation.parameters).map(
        ({ name }) => name,
      ),
    ),
  );
  return (text) =>
    [...text.matchAll(/(?<![`\\])`([\w.]+)`(?!`)/g)].flatMap(
      ([, name = ""]) => checkId(name) ?? checkProperty(name) ?? [],
    );

  function checkId(name: string): NameFault | undefined {
    const ending = /^[a-z]\w*_([a-z0-9]+)$/.exec(name)?.[1];
    const isKnown = ids.has(name) || parameters.has(name);
    if (ending === undefined || !endings.has(ending) || isKnown) return;
    const meant = closest(name, ids);
    // A name that is not similar to any id is something else, such as `sort_list`.
    if (meant === undefined) return;
    return fault(name, `There is no operation ${name}.`, meant);
  }

  function checkProperty(name: string): NameFault | undefined {
    const [, schema = "", property = ""] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
    const component = schemaNamed(model, schema);
    if (component === undefined) return;
    const { properties = {} } = merge(model, component).schema;
    if (Object.hasOwn(properties, property)) return;
    const meant = closest(property, Object.keys(properties));
    const message = `The schema ${schema} has no property ${property}.`;
    return fault(name, message, meant);
  }
}

/** Finds unknown names in the texts of a description. */
export function checkNames(
  description: Description,
  entries: readonly OperationEntry[],
): Fault[] {
  const check = createNameChecker(description, entries);
  return markdownTexts(description).flatMap(({ pointer, text }) =>
    check(text).map(({ name, message, hint }) => ({
      ...{ rule: "name-unknown", severity: "warning" as const },
      ...{ pointer, message, hint, part: { words: name, occurrence: 0 } },
    })),
  );
}

function commonEndings(ids: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const ending = /_([a-z0-9]+)$/.exec(id)?.[1];
    if (ending) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([ending, count]) =>
      count >= commonEnding ? [ending] : [],
    ),
  );
}

function fault(
  name: string,
  message: string,
  meant: string | undefined,
): NameFault {
  const hint =
    meant === undefined ? "Correct the name." : `Did you mean ${meant}?`;
  return { name, message, hint };
}
