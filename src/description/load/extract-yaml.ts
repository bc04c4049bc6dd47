import { type Description, toPointer } from "../model";
import { stringifyYaml } from "./stringify-yaml";

/**
 * Returns a function that writes extracts of a description as `stringifyYaml` does. Extracts share
 * their components, each of which is serialized once.
 */
export function createExtractWriter(): (extract: Description) => string {
  const written = new Map<string, { component: unknown; lines: string }>();
  const linesOf = (kind: string, name: string, component: unknown): string => {
    const key = toPointer([kind, name]);
    const known = written.get(key);
    if (known && known.component === component) return known.lines;
    const whole = stringifyYaml({
      components: { [kind]: { [name]: component } },
    });
    const lines = whole.slice(whole.indexOf("\n", firstLine.length) + 1);
    written.set(key, { component, lines });
    return lines;
  };
  return ({ components, ...rest }) => {
    const kinds: [string, object][] = Object.entries({ ...components });
    if (!kinds.some(([, named]) => Object.keys(named).length > 0))
      return stringifyYaml(components ? { ...rest, components } : rest);
    return [
      stringifyYaml(rest),
      firstLine,
      ...kinds.flatMap(([kind, named]) => [
        headOf(kind, named),
        ...Object.entries(named).map(([name, one]: [string, unknown]) =>
          linesOf(kind, name, one),
        ),
      ]),
    ].join("");
  };
}

const firstLine = "components:\n";

function headOf(kind: string, named: object): string {
  const empty = stringifyYaml({ components: { [kind]: {} } });
  const line = empty.slice(firstLine.length);
  return Object.keys(named).length === 0
    ? line
    : line.replace(/ \{\}\n$/, "\n");
}
