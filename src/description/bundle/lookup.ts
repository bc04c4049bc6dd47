import type { Files } from "../load/files";
import type { SourceNode } from "./origins";
import {
  at,
  fromFragment,
  fromPointer,
  toPointer,
} from "../model/reference/pointer";
import { anchorPointer, identified, resourceOf } from "./identifiers";
import { didYouMean } from "../did-you-mean";
import { DescriptionError, fail, formatLocation } from "../diagnostic";
import { isRecord } from "../model/record";

/**
 * Finds the target of a reference in a file of a description.
 *
 * @param from the object that contains the reference
 * @throws DescriptionError if the file cannot be read or the target does not exist
 */
export async function lookup(
  reference: string,
  from: SourceNode,
  files: Files,
): Promise<SourceNode> {
  const seen = new Set<string>();
  let target = await step(reference, from, files);
  // Follow definitions that are only another reference.
  for (;;) {
    const next = pureReference(at(target.source.value, target.pointer));
    if (next === undefined || isComponent(target.pointer)) return target;
    const id = targetId(target);
    if (seen.has(id))
      throw fail(
        placeOf(from),
        `${reference} refers to nothing but itself.`,
        "Replace one of the references in the cycle with a definition.",
      );
    seen.add(id);
    target = await step(next, target, files);
  }
}

/** Returns a unique id for a target. */
export function targetId({ source, pointer }: SourceNode): string {
  return `${source.file}#${pointer}`;
}

/** Returns the reference of an object that contains nothing else. */
export function pureReference(node: unknown): string | undefined {
  if (!isRecord(node) || Object.keys(node).length !== 1) return undefined;
  return typeof node["$ref"] === "string" ? node["$ref"] : undefined;
}

/** Returns whether a pointer points to a component itself. */
export function isComponent(pointer: string): boolean {
  const keys = fromPointer(pointer);
  return keys.length === 3 && keys[0] === "components";
}

async function step(
  reference: string,
  from: SourceNode,
  files: Files,
): Promise<SourceNode> {
  const [file = "", fragment = ""] = reference.split("#", 2);
  const resource = await resourceAt(file, reference, from, files);
  const { source } = resource;
  const written = fromFragment(fragment);
  const pointer =
    written === undefined
      ? anchorPointer(resource, fragment)
      : within(resource, written, file === "");
  if (pointer === undefined || at(source.value, pointer) === undefined)
    throw fail(
      placeOf(from),
      `There is nothing at ${reference}.`,
      pointer === undefined
        ? "Write it as a JSON pointer, such as #/components/schemas/Name."
        : nearest(source.value, pointer),
    );
  if (source === files.root && pointer === "")
    throw fail(
      placeOf(from),
      `${reference} refers to the whole description.`,
      "Add the intended part, such as #/components/schemas/Name.",
    );
  return { source, pointer };
}

/** Returns the file or schema resource that a reference names: its own one if it names none. */
async function resourceAt(
  file: string,
  reference: string,
  from: SourceNode,
  files: Files,
): Promise<SourceNode> {
  if (file === "") return { source: from.source, pointer: resourceOf(from) };
  return (
    identified(file, from, files.root) ?? {
      source: await open(file, reference, from, files),
      pointer: "",
    }
  );
}

/**
 * Returns a pointer relative to a schema resource as a pointer into its file. In the same file,
 * pointers to components count from the root of the file, as most authors mean them.
 */
function within(
  { source, pointer: resource }: SourceNode,
  pointer: string,
  isSameFile: boolean,
): string {
  const isOfFile =
    isSameFile && pointer !== "" && at(source.value, pointer) !== undefined;
  return isOfFile ? pointer : resource + pointer;
}

async function open(
  file: string,
  reference: string,
  from: SourceNode,
  files: Files,
) {
  try {
    return await files.open(file, from.source);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    const problems = error.diagnostics.map((problem) =>
      problem.line === undefined
        ? {
            ...problem,
            ...placeOf(from),
            message: `${reference} refers to ${problem.file}: ${problem.message}`,
          }
        : {
            ...problem,
            message: `${problem.message} (${reference} in ${formatLocation(placeOf(from))} refers to it)`,
          },
    );
    throw new DescriptionError(problems, { cause: error });
  }
}

function placeOf({ source, pointer }: SourceNode) {
  return source.locate(`${pointer}/$ref`);
}

/** Returns a hint that names the most similar existing target. */
function nearest(value: unknown, pointer: string): string {
  const keys = fromPointer(pointer);
  const name = keys.at(-1) ?? "";
  const parent = at(value, toPointer(keys.slice(0, -1)));
  const same = componentsNamed(value, name);
  return didYouMean(
    isRecord(parent) ? name : pointer,
    isRecord(parent) ? Object.keys(parent) : same,
    "Correct the reference, or add what it refers to.",
  );
}

/**
 * Returns pointers to all components with a name, e.g. for a Swagger 2.0 reference
 * (`#/definitions/Name`).
 */
function componentsNamed(value: unknown, name: string): string[] {
  const components = at(value, "/components");
  return Object.entries(isRecord(components) ? components : {}).flatMap(
    ([kind, named]) =>
      isRecord(named) && Object.hasOwn(named, name)
        ? [`#${toPointer(["components", kind, name])}`]
        : [],
  );
}
