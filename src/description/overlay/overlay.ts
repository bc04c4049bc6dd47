import type { Bundle } from "../bundle/bundle";
import { createOrigins, type Origins } from "../bundle/origins";
import { at, toPointer } from "../model/reference/pointer";
import { DescriptionError, fail, type LoadDiagnostic } from "../diagnostic";
import { readText } from "../load/read";
import type { ReadOptions } from "../load/read-options";
import { mapJson } from "../model/numbers/map";
import { isRecord } from "../model/record";
import { parseSource } from "../load/source";
import type { Source } from "../load/source-file";
import { selectLocations, SlowQueryError } from "./query";
import { removeAt, updateAt } from "./change";

/**
 * Applies an overlay file to a bundle.
 *
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 * @throws DescriptionError naming the action if one is malformed or matches nothing, so that an
 *   outdated overlay is noticed
 */
export async function applyOverlay(
  bundle: Bundle,
  file: string,
): Promise<Bundle> {
  const { bundle: overlaid, problems } = await overlayWithProblems(
    bundle,
    file,
  );
  if (problems.length > 0) throw new DescriptionError(problems);
  return overlaid;
}

/**
 * Applies an overlay like `applyOverlay`, but skips actions that fail and reports all problems.
 *
 * @param file path or URL; given by the user, so it may be anywhere
 * @param isPartial whether parts of the description could not be read, so that actions may match
 *   nothing
 * @throws DescriptionError if the file is not an overlay
 */
export async function overlayWithProblems(
  bundle: Bundle,
  file: string,
  isPartial = false,
  options: ReadOptions = {},
): Promise<{ bundle: Bundle; problems: LoadDiagnostic[] }> {
  const { text } = await readText(file, options);
  const source = parseSource(file, text);
  const actions = actionsOf(source);
  const value = mapJson(bundle.value, (leaf) => leaf) as typeof bundle.value;
  const origins = createOrigins(bundle.locate);
  const problems = actions.flatMap((_, index) => {
    try {
      apply(value, { source, pointer: `/actions/${String(index)}` }, origins);
      return [];
    } catch (error) {
      if (isPartial && error instanceof UnmatchedError) return [];
      if (error instanceof DescriptionError) return error.diagnostics;
      throw error;
    }
  });
  return {
    bundle: { value, locate: origins.locate, files: [...bundle.files, file] },
    problems,
  };
}

/** An action whose target matches nothing. */
class UnmatchedError extends DescriptionError {}

function actionsOf(source: Source): unknown[] {
  const { overlay, actions } = isRecord(source.value) ? source.value : {};
  if (/^1\.\d/.test(String(overlay)) && Array.isArray(actions)) return actions;
  throw fail(
    source.locate(""),
    "This is not an OpenAPI Overlay 1.x document.",
    "It needs overlay: 1.0.0 and a list of actions.",
  );
}

/** Applies the action at `pointer` of the overlay. */
function apply(
  document: Record<string, unknown>,
  { source, pointer }: { source: Source; pointer: string },
  origins: Origins,
): void {
  const action = at(source.value, pointer);
  const { target, update, remove } = isRecord(action) ? action : {};
  if (typeof target !== "string")
    throw fail(
      source.locate(pointer),
      "An action needs a target.",
      "Write a JSONPath such as $.paths['/users/'].get.",
    );
  if (remove !== true && update === undefined)
    throw fail(
      source.locate(pointer),
      "The action does nothing.",
      "Give it an update, or remove: true.",
    );
  const place = source.locate(`${pointer}/target`);
  for (const location of locationsOf(document, target, place)) {
    if (remove === true) {
      if (removeAt(document, location)) continue;
      throw fail(
        place,
        "The whole description cannot be removed.",
        "Name a part of it.",
      );
    }
    const from = { source, pointer: `${pointer}/update` };
    if (updateAt(document, location, from, origins)) continue;
    throw fail(
      place,
      `The update does not fit what ${target} selects at #${toPointer(location)}.`,
      "Objects take an object, lists an item; for a single value target the object that holds it.",
    );
  }
}

/**
 * Returns the locations that a target selects, last and innermost first, so that removing one does
 * not shift the others.
 */
function locationsOf(
  document: Record<string, unknown>,
  target: string,
  place: ReturnType<Source["locate"]>,
): (string | number)[][] {
  let locations: (string | number)[][];
  try {
    locations = selectLocations(target, document);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw fail(
      place,
      cause instanceof SlowQueryError
        ? `The target ${target} ${message}.`
        : `Not a JSONPath: ${message}.`,
      cause instanceof SlowQueryError
        ? "Name what it selects without nested searches."
        : "Correct the target; see RFC 9535.",
      cause,
    );
  }
  if (locations.length === 0)
    throw new UnmatchedError([
      {
        ...place,
        severity: "error",
        message: `The target ${target} matches nothing.`,
        hint: "Correct the target, or remove the action.",
      },
    ]);
  const unique = new Map(
    locations.map((location) => [toPointer(location), location]),
  );
  return [...unique.values()].sort(laterFirst);
}

function laterFirst(a: (string | number)[], b: (string | number)[]): number {
  for (const [depth, key] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return -1;
    if (key === other) continue;
    if (typeof key === "number" && typeof other === "number")
      return other - key;
    return String(key) < String(other) ? 1 : -1;
  }
  return a.length < b.length ? 1 : 0;
}
