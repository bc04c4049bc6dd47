import { query } from "json-p3";
import type { Bundle } from "./bundle";
import { at, toPointer } from "./pointer";
import { DescriptionError, type Problem } from "./problem";
import { readText } from "./read";
import { isRecord } from "./record";
import { parseSource, type Source } from "./source";

interface Action {
  target?: unknown;
  update?: unknown;
  remove?: unknown;
}

/**
 * Applies an overlay file to a bundle.
 *
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 * @throws DescriptionError naming the action, when one is malformed or matches nothing: an overlay
 * that no longer fits its description has to be seen.
 */
export async function applyOverlay(
  bundle: Bundle,
  file: string,
): Promise<Bundle> {
  const source = parseSource(file, await readText(file));
  const overlay = source.value as { overlay?: unknown; actions?: unknown };
  if (
    !/^1\.\d/.test(String(overlay.overlay)) ||
    !Array.isArray(overlay.actions)
  )
    throw new DescriptionError([
      problem(
        source,
        "",
        "This is no OpenAPI Overlay 1.x document.",
        "It needs overlay: 1.0.0 and a list of actions.",
      ),
    ]);
  const value = structuredClone(bundle.value);
  const problems = overlay.actions.flatMap((action: Action, index) =>
    apply(value, action, source, `/actions/${String(index)}`),
  );
  if (problems.length > 0) throw new DescriptionError(problems);
  return { ...bundle, value, files: [...bundle.files, file] };
}

function apply(
  document: Record<string, unknown>,
  { target, update, remove }: Action,
  source: Source,
  pointer: string,
): Problem[] {
  if (typeof target !== "string")
    return [
      problem(
        source,
        pointer,
        "An action needs a target.",
        "Write a JSONPath such as $.paths['/users/'].get.",
      ),
    ];
  let locations: (string | number)[][];
  try {
    locations = [...query(target, document as never)].map(
      (node) => node.location,
    );
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [
      problem(
        source,
        `${pointer}/target`,
        `Not a JSONPath: ${message}.`,
        "Correct the target; see RFC 9535.",
      ),
    ];
  }
  if (locations.length === 0)
    return [
      problem(
        source,
        `${pointer}/target`,
        `The target ${target} matches nothing.`,
        "Correct the target, or take the action out.",
      ),
    ];
  if (remove === true) {
    // From the last to the first, so that indices in arrays stay true.
    for (const location of locations.reverse()) removeAt(document, location);
    return [];
  }
  for (const location of locations) updateAt(document, location, update);
  return [];
}

function removeAt(document: unknown, location: (string | number)[]): void {
  const key = location.at(-1);
  const parent = at(document, toPointer(location.slice(0, -1)));
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent as object, String(key));
}

function updateAt(
  document: unknown,
  location: (string | number)[],
  update: unknown,
): void {
  const target = at(document, toPointer(location));
  if (Array.isArray(target)) target.push(structuredClone(update));
  else if (isRecord(target) && isRecord(update)) merge(target, update);
}

/** Objects merge, arrays are appended to, anything else is replaced. */
function merge(
  target: Record<string, unknown>,
  update: Record<string, unknown>,
): void {
  for (const [key, value] of Object.entries(update)) {
    const old = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isRecord(old) && isRecord(value)) merge(old, value);
    else if (Array.isArray(old) && Array.isArray(value))
      target[key] = [
        ...(old as unknown[]),
        ...(structuredClone(value) as unknown[]),
      ];
    else target[key] = structuredClone(value);
  }
}

function problem(
  source: Source,
  pointer: string,
  message: string,
  hint: string,
): Problem {
  return { ...source.locate(pointer), severity: "error", message, hint };
}
