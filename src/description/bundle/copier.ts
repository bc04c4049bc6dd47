import { createComponents } from "./components";
import type { Files } from "../load/files";
import { below, type Position } from "../model/grammar";
import { isComponent, lookup, pureReference, targetId } from "./lookup";
import { createOrigins, type Target } from "./origins";
import {
  at,
  fromPointer,
  referenceTo,
  toPointer,
} from "../model/reference/pointer";
import {
  DescriptionError,
  fail,
  formatPlace,
  type LoadDiagnostic,
} from "../diagnostic";
import { isNested, isRecord } from "../model/record";
import { isReference } from "../model/reference/resolve";
import type { Reference } from "../model/types";

/** Where a value to copy comes from, and where in the bundle it goes. */
interface Spot {
  from: Target;
  position: Position;
  keys: string[];
  /** What was put in place around it, by id. */
  within: readonly string[];
}

/** Takes the copy; it is called again when a reference turns out to stand for something else. */
type Put = (value: unknown) => void;

/**
 * Copies parts of a description's files into one document.
 *
 * `copy` leaves references as they are and remembers them; `settle` follows them, which copies
 * more, until none is left. So no depth of references deepens the stack, and each target is copied
 * once.
 */
export function createCopier(files: Files) {
  const { root } = files;
  const origins = createOrigins(root.locate);
  const components = createComponents(root);
  const added = new Map<string, unknown>();
  const problems = new Map<string, LoadDiagnostic>();
  const causes = new Set<unknown>();
  /** Places of references that lead nowhere. */
  const broken = new Set<string>();
  /** Components that are nothing but a reference come first: they name what they refer to. */
  const claims: (() => Promise<void>)[] = [];
  const others: (() => Promise<void>)[] = [];
  return { copy, settle, problems, broken, locate: origins.locate };

  function copy(node: unknown, spot: Spot, put: Put): void {
    if (spot.position === "data" || isScalar(node)) {
      put(node);
    } else if (Array.isArray(node)) {
      const list: unknown[] = [];
      put(list);
      for (const [index, item] of node.entries())
        if (isScalar(item)) list[index] = item;
        else
          copy(item, inner(spot, String(index)), (value) => {
            list[index] = value;
          });
    } else if (isReference(node)) {
      put(node);
      const isClaim =
        isComponent(toPointer(spot.keys)) && pureReference(node) !== undefined;
      (isClaim ? claims : others).push(() =>
        settleReference(node, spot, put, isClaim),
      );
    } else {
      const object: Record<string, unknown> = {};
      put(object);
      copyFields(node as Record<string, unknown>, spot, object);
    }
  }

  function copyFields(
    node: Record<string, unknown>,
    spot: Spot,
    object: Record<string, unknown>,
  ): void {
    for (const [key, child] of Object.entries(node)) {
      const put = (value: unknown) => {
        object[key] = value;
      };
      // Most values are scalars: no place is made up for them.
      if (isScalar(child)) object[key] = child;
      else copy(child, inner(spot, key), put);
      if (spot.position === "mapping" && typeof child === "string")
        others.push(() => settleMapping(child, spot, put));
    }
  }

  /** @returns the components that were found, by pointer */
  async function settle(): Promise<Map<string, unknown>> {
    let nextClaim = 0;
    let nextOther = 0;
    for (;;) {
      const next = claims[nextClaim]
        ? claims[nextClaim++]
        : others[nextOther++];
      if (!next) break;
      await next();
    }
    return added;
  }

  async function settleReference(
    node: Reference,
    spot: Spot,
    put: Put,
    isClaim: boolean,
  ): Promise<void> {
    try {
      const target = await lookup(node.$ref, spot.from, files);
      if (isClaim && components.claim(target, spot.keys))
        inline(node, target, spot, put);
      else refer(node, target, spot, put);
    } catch (error) {
      const { source, pointer } = spot.from;
      broken.add(formatPlace(source.locate(`${pointer}/$ref`)));
      collect(error);
    }
  }

  function refer(node: Reference, target: Target, spot: Spot, put: Put): void {
    const pointer = componentOf(target, spot, spot.position);
    if (pointer === undefined) {
      inline(node, target, spot, put);
      return;
    }
    const reference = { $ref: `#${pointer}` };
    put(reference);
    copyFields(without({ ...node }, ["$ref"]), spot, reference);
  }

  /** The pointer of a target among the components; nothing when it cannot be one. */
  function componentOf(
    target: Target,
    { from }: Spot,
    position: Position,
  ): string | undefined {
    const place = components.place(target, position);
    if (!place) return undefined;
    if ("takenBy" in place)
      throw fail(
        from.source.locate(from.pointer),
        `Two components have the name ${place.pointer.slice("/components/".length)}: ${targetId(place.takenBy)} and ${targetId(target)}.`,
        "Rename one of them.",
      );
    const { pointer, rest, isNew } = place;
    if (isNew) {
      origins.set(pointer, isNew);
      added.set(pointer, undefined);
      const keys = fromPointer(pointer);
      copy(
        at(isNew.source.value, isNew.pointer),
        { from: isNew, position, keys, within: [] },
        (value) => added.set(pointer, value),
      );
    }
    return pointer + rest;
  }

  /** Puts the target in the reference's place; what stands beside the reference wins. */
  function inline(
    { $ref, ...beside }: Reference,
    target: Target,
    spot: Spot,
    put: Put,
  ): void {
    const id = targetId(target);
    if (spot.within.includes(id))
      throw fail(
        spot.from.source.locate(`${spot.from.pointer}/$ref`),
        `${$ref} refers back to itself.`,
        "Put the shared part below components, where cycles are allowed.",
      );
    origins.set(toPointer(spot.keys), target);
    const value = at(target.source.value, target.pointer);
    const within = [...spot.within, id];
    copy(
      isRecord(value) ? without(value, Object.keys(beside)) : value,
      { ...spot, from: target, within },
      (copied) => {
        put(copied);
        if (isRecord(copied)) copyFields(beside, spot, copied);
      },
    );
    for (const key of Object.keys(beside))
      origins.set(toPointer([...spot.keys, key]), inner(spot, key).from);
  }

  /** A mapping that leads nowhere stays as it is: validation warns of it. */
  async function settleMapping(
    reference: string,
    spot: Spot,
    put: Put,
  ): Promise<void> {
    const isBare = !/#|\.(ya?ml|json)$/i.test(reference);
    if (isBare && spot.from.source === root) return;
    try {
      const target = await lookup(
        isBare ? referenceTo("schemas", reference) : reference,
        spot.from,
        files,
      );
      const pointer = componentOf(target, spot, "schema");
      if (pointer !== undefined) put(`#${pointer}`);
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
    }
  }

  function collect(error: unknown): void {
    if (!(error instanceof DescriptionError)) throw error;
    // A file that cannot be read is told of once, however many references lead to it.
    if (error.cause && causes.has(error.cause)) return;
    causes.add(error.cause);
    for (const problem of error.diagnostics) {
      const place = formatPlace(problem);
      if (!problems.has(place)) problems.set(place, problem);
    }
  }
}

function isScalar(node: unknown): boolean {
  return !isNested(node);
}

function inner(spot: Spot, key: string): Spot {
  const { from, position, keys } = spot;
  return {
    ...spot,
    from: { source: from.source, pointer: from.pointer + toPointer([key]) },
    position: below(position, key),
    keys: [...keys, key],
  };
}

function without(
  object: Record<string, unknown>,
  keys: string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.includes(key)),
  );
}
