import path from "node:path";
import { isData } from "./sample-data";
import { at, fromPointer, toPointer } from "./pointer";
import {
  DescriptionError,
  fail,
  formatPlace,
  type Place,
  type Problem,
} from "./problem";
import { isUrl, readText } from "./read";
import { isRecord } from "./record";
import { parseSource, type Source } from "./source";

/** A description in one piece: every reference points into `value`. */
export interface Bundle {
  value: Record<string, unknown>;
  /** The place in the sources of the value at a pointer into `value`. */
  locate: (pointer: string) => Place;
  /** Every file that was read, the root first. */
  files: string[];
}

interface Target {
  source: Source;
  pointer: string;
}

/**
 * Reads a description and all files it refers to, and makes one document of them: path items from
 * other files are put in place, components from other files join the root's components.
 *
 * @param location path or http(s) address of the root file
 * @throws DescriptionError for what cannot be read or resolved, with file, line and pointer.
 */
export async function bundle(
  location: string,
  headers: Record<string, string> = {},
): Promise<Bundle> {
  const sources = new Map<string, Source>();
  const root = await open(location);
  if (!isRecord(root.value))
    throw fail(
      root.locate(""),
      "A description is an object with openapi, info and paths.",
      "Check that this is the root file of an OpenAPI description.",
    );

  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  /** Where each part that came from elsewhere stands: pointer in the bundle -> origin. */
  const mounts = new Map<string, Target>();
  const components = new Map<string, Target & { value?: unknown }>();
  const value = (await copy(
    root.value,
    { source: root, pointer: "" },
    [],
    [],
  )) as Record<string, unknown>;
  addComponents(value);
  if (problems.length > 0) throw new DescriptionError(problems);
  return {
    value,
    files: [...sources.keys()],
    locate(pointer) {
      const keys = fromPointer(pointer);
      for (let length = keys.length; length > 0; length--) {
        const mount = mounts.get(toPointer(keys.slice(0, length)));
        if (mount)
          return mount.source.locate(
            mount.pointer + toPointer(keys.slice(length)),
          );
      }
      return root.locate(pointer);
    },
  };

  async function open(file: string): Promise<Source> {
    const known = sources.get(file);
    if (known) return known;
    const source = parseSource(file, await readText(file, headers));
    sources.set(file, source);
    return source;
  }

  /** Copies a value, replacing what lies elsewhere; `keys` is where the copy will stand. */
  async function copy(
    node: unknown,
    from: Target,
    keys: string[],
    inlined: string[],
  ): Promise<unknown> {
    if (Array.isArray(node)) {
      // One after the other: two items must not open the same file at once.
      const items: unknown[] = [];
      for (const [index, item] of node.entries())
        items.push(
          await copy(
            item,
            child(from, index),
            [...keys, String(index)],
            inlined,
          ),
        );
      return items;
    }
    if (!isRecord(node)) return node;
    const reference = node["$ref"];
    if (typeof reference === "string" && !isData(keys))
      return resolve(node, reference, from, keys, inlined);
    const result: Record<string, unknown> = {};
    if (keys.at(-1) === "discriminator") node = await mapped(node, from);
    for (const [key, item] of Object.entries(node as Record<string, unknown>))
      if (key !== "__proto__")
        result[key] = await copy(
          item,
          child(from, key),
          [...keys, key],
          inlined,
        );
    return result;
  }

  /** A discriminator object whose mapping refers into the bundle; bare schema names stay. */
  async function mapped(
    node: Record<string, unknown>,
    from: Target,
  ): Promise<Record<string, unknown>> {
    if (from.source === root || !isRecord(node["mapping"])) return node;
    const mapping: Record<string, unknown> = {};
    for (const [value, reference] of Object.entries(node["mapping"])) {
      mapping[value] = reference;
      if (typeof reference !== "string" || !reference.includes("#")) continue;
      const target = await find(reference, child(from, "mapping"));
      const name = target && componentName(target.pointer);
      if (!name) continue;
      await addComponent(name, target, from);
      mapping[value] = `#${target.pointer}`;
    }
    return { ...node, mapping };
  }

  async function resolve(
    node: Record<string, unknown>,
    reference: string,
    from: Target,
    keys: string[],
    inlined: string[],
  ): Promise<unknown> {
    const target = await find(reference, from);
    if (!target) return node;
    if (target.source === root && !isPathItem(keys))
      return { ...node, $ref: `#${target.pointer}` };
    const name = componentName(target.pointer);
    if (name && !isPathItem(keys)) {
      await addComponent(name, target, from);
      return { ...node, $ref: `#${target.pointer}` };
    }
    const id = `${target.source.file}#${target.pointer}`;
    if (inlined.includes(id)) {
      report(
        from,
        `${reference} refers back to itself.`,
        "Put the shared part below components, where cycles are allowed.",
      );
      return {};
    }
    mounts.set(toPointer(keys), target);
    return copy(at(target.source.value, target.pointer), target, keys, [
      ...inlined,
      id,
    ]);
  }

  async function find(
    reference: string,
    from: Target,
  ): Promise<Target | undefined> {
    const [file = "", pointer = ""] = reference.split("#", 2);
    let source = from.source;
    if (file !== "") {
      const target = locationOf(file, from.source.file);
      if (!isWithin(target, location)) {
        report(
          from,
          `${reference} leads out of the description's own folder.`,
          "Keep all files of a description beside or below its root file.",
        );
        return undefined;
      }
      try {
        source = await open(target);
      } catch (error) {
        if (!(error instanceof DescriptionError)) throw error;
        if (unreadable.has(target)) return undefined;
        unreadable.add(target);
        for (const problem of error.problems)
          problems.push({
            ...problem,
            message: `${problem.message} (${reference} in ${formatPlace(from.source.locate(from.pointer))} refers to it)`,
          });
        return undefined;
      }
    }
    if (at(source.value, pointer) === undefined) {
      report(
        from,
        `Nothing stands at ${reference}.`,
        nearest(source.value, pointer),
      );
      return undefined;
    }
    return { source, pointer };
  }

  async function addComponent(
    name: string,
    target: Target,
    from: Target,
  ): Promise<void> {
    const known = components.get(name);
    const local = target.source === root;
    const taken =
      known ??
      (!local && at(root.value, target.pointer) !== undefined
        ? { source: root, pointer: target.pointer }
        : undefined);
    if (taken) {
      if (taken.source !== target.source)
        report(
          from,
          `Two components have the name ${name}: in ${taken.source.file} and in ${target.source.file}.`,
          "Rename one of them.",
        );
      return;
    }
    if (local) return;
    const entry: Target & { value?: unknown } = { ...target };
    components.set(name, entry);
    mounts.set(target.pointer, target);
    entry.value = await copy(
      at(target.source.value, target.pointer),
      target,
      fromPointer(target.pointer),
      [],
    );
  }

  function addComponents(document: Record<string, unknown>): void {
    const sorted = [...components].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { pointer, value: component }] of sorted) {
      const [, kind = "", name = ""] = fromPointer(pointer);
      const all = (document["components"] ??= {}) as Record<
        string,
        Record<string, unknown>
      >;
      (all[kind] ??= {})[name] = component;
    }
  }

  function report(from: Target, message: string, hint: string): void {
    problems.push({
      ...from.source.locate(`${from.pointer}/$ref`),
      severity: "error",
      message,
      hint,
    });
  }
}

function child(from: Target, key: string | number): Target {
  return { source: from.source, pointer: from.pointer + toPointer([key]) };
}

/** `schemas/User` for a pointer to a component, else nothing. */
function componentName(pointer: string): string | undefined {
  const [first, kind, name, ...rest] = fromPointer(pointer);
  return first === "components" && kind && name && rest.length === 0
    ? `${kind}/${name}`
    : undefined;
}

function isPathItem(keys: string[]): boolean {
  return keys.length === 2 && (keys[0] === "paths" || keys[0] === "webhooks");
}

function locationOf(file: string, base: string): string {
  if (isUrl(file)) return file;
  if (isUrl(base)) return new URL(file, base).href;
  return path.join(path.dirname(base), file);
}

function isWithin(target: string, root: string): boolean {
  if (isUrl(root))
    return isUrl(target) && new URL(target).origin === new URL(root).origin;
  if (isUrl(target) || /^[a-z]+:/i.test(target)) return false;
  const relative = path.relative(path.dirname(root), target);
  return !relative.startsWith("..") && !path.isAbsolute(relative);
}

/** A hint that names what is there instead of what was looked for. */
function nearest(value: unknown, pointer: string): string {
  const keys = fromPointer(pointer);
  const last = keys.at(-1) ?? "";
  const parent = at(value, toPointer(keys.slice(0, -1)));
  const names = isRecord(parent) ? Object.keys(parent) : [];
  const similar = names.find(
    (name) =>
      name.toLowerCase() === last.toLowerCase() ||
      name.startsWith(last) ||
      last.startsWith(name),
  );
  return similar
    ? `Did you mean ${similar}?`
    : "Correct the reference, or add what it refers to.";
}
