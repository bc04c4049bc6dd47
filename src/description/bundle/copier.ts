import { createComponents } from "./components";
import type { Files } from "../load/files";
import { below, type Position } from "../model/grammar";
import { dynamicAnchors, resourceOf } from "./identifiers";
import { holdsItself, isNameless } from "./nameless";
import { isComponent, lookup, pureReference, targetId } from "./lookup";
import { createOrigins, type SourceNode } from "./origins";
import {
  at,
  fromPointer,
  referenceTo,
  toPointer,
} from "../model/reference/pointer";
import {
  DescriptionError,
  fail,
  formatLocation,
  type LoadDiagnostic,
} from "../diagnostic";
import { isNested, isRecord } from "../model/record";
import { isReference } from "../model/reference/resolve";
import type { Reference } from "../model/types";

/** The source and destination of a value to copy. */
interface CopyContext {
  from: SourceNode;
  position: Position;
  keys: string[];
  /** Ids of the references through which the value was inlined. */
  within: readonly string[];
  /** The schemas that dynamic references lead to, by the names of their anchors. */
  dynamic?: ReadonlyMap<string, SourceNode>;
}

/** Receives the copy; called again if a reference is later replaced. */
type Assign = (value: unknown) => void;

/**
 * Copies parts of a description's files into one document.
 *
 * `copy` leaves references in place and queues them; `settle` resolves them, which may copy more,
 * until none is left. Therefore chains of references do not deepen the stack, and each target is
 * copied once.
 */
export function createCopier(files: Files) {
  const { root } = files;
  const origins = createOrigins(root.locate);
  const components = createComponents(root);
  const added = new Map<string, unknown>();
  const problems = new Map<string, LoadDiagnostic>();
  const causes = new Set<unknown>();
  /** Locations of unresolvable references. */
  const broken = new Set<string>();
  /**
   * Components that only contain a reference are resolved first: they give their target its name.
   */
  const claims: (() => Promise<void>)[] = [];
  const others: (() => Promise<void>)[] = [];
  return { copy, settle, problems, broken, locate: origins.locate };

  function copy(node: unknown, context: CopyContext, assign: Assign): void {
    if (context.position === "data" || isScalar(node)) {
      assign(node);
    } else if (Array.isArray(node)) {
      const list: unknown[] = [];
      assign(list);
      for (const [index, item] of node.entries())
        if (isScalar(item)) list[index] = item;
        else
          copy(item, inner(context, String(index)), (value) => {
            list[index] = value;
          });
    } else if (isDynamic(node, context)) {
      const { $dynamicRef, ...rest } = node;
      const reference = { ...rest, $ref: $dynamicRef };
      assign(reference);
      others.push(() => settleReference(reference, context, assign, false));
    } else if (isReference(node)) {
      assign(node);
      const isClaim =
        isComponent(toPointer(context.keys)) &&
        pureReference(node) !== undefined;
      (isClaim ? claims : others).push(() =>
        settleReference(node, context, assign, isClaim),
      );
    } else {
      const object: Record<string, unknown> = {};
      assign(object);
      copyFields(node as Record<string, unknown>, context, object);
    }
  }

  function copyFields(
    node: Record<string, unknown>,
    context: CopyContext,
    object: Record<string, unknown>,
  ): void {
    for (const [key, child] of Object.entries(node)) {
      // References no longer need them, and they would change what other references mean.
      if (context.position === "schema" && isIdentifier(key, child)) continue;
      const assign = (value: unknown) => {
        object[key] = value;
      };
      // Most values are scalars, which need no context.
      if (isScalar(child)) object[key] = child;
      else copy(child, inner(context, key), assign);
      if (context.position === "mapping" && typeof child === "string")
        others.push(() => settleMapping(child, context, assign));
    }
  }

  /** @returns the added components, by pointer */
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
    context: CopyContext,
    assign: Assign,
    isClaim: boolean,
  ): Promise<void> {
    try {
      const [, anchor = ""] = node.$ref.split("#", 2);
      const target =
        context.dynamic?.get(anchor) ??
        (await lookup(node.$ref, context.from, files));
      const dynamic = bindings(context, target);
      if (dynamic) inline(node, target, { ...context, dynamic }, assign);
      else if (isClaim && components.claim(target, context.keys))
        inline(node, target, context, assign);
      else refer(node, target, context, assign);
    } catch (error) {
      const { source, pointer } = context.from;
      broken.add(formatLocation(source.locate(`${pointer}/$ref`)));
      collect(error);
    }
  }

  function refer(
    node: Reference,
    target: SourceNode,
    context: CopyContext,
    assign: Assign,
  ): void {
    const pointer = componentOf(target, context, context.position);
    if (pointer === undefined) {
      inline(node, target, context, assign);
      return;
    }
    const reference = { $ref: `#${pointer}` };
    assign(reference);
    copyFields(without({ ...node }, ["$ref"]), context, reference);
  }

  /**
   * Returns the pointer of a target among the components, or `undefined` if it cannot be a
   * component.
   */
  function componentOf(
    target: SourceNode,
    { from }: CopyContext,
    position: Position,
  ): string | undefined {
    if (isNameless(target) && !holdsItself(target)) return undefined;
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

  /** Replaces the reference with its target; keywords beside the reference take precedence. */
  function inline(
    { $ref, ...beside }: Reference,
    target: SourceNode,
    context: CopyContext,
    assign: Assign,
  ): void {
    const id = targetId(target);
    if (context.within.includes(id))
      throw fail(
        context.from.source.locate(`${context.from.pointer}/$ref`),
        `${$ref} refers back to itself.`,
        "Move the shared part to components, where cycles are allowed.",
      );
    origins.set(toPointer(context.keys), target);
    const value = at(target.source.value, target.pointer);
    const within = [...context.within, id];
    copy(
      isRecord(value) ? without(value, Object.keys(beside)) : value,
      { ...context, from: target, within },
      (copied) => {
        assign(copied);
        if (isRecord(copied)) copyFields(beside, context, copied);
      },
    );
    for (const key of Object.keys(beside))
      origins.set(toPointer([...context.keys, key]), inner(context, key).from);
  }

  /**
   * Resolves a discriminator mapping. Leaves an unresolvable one in place; validation reports it.
   */
  async function settleMapping(
    reference: string,
    context: CopyContext,
    assign: Assign,
  ): Promise<void> {
    const isBare = !/#|\.(ya?ml|json)$/i.test(reference);
    if (isBare && context.from.source === root) return;
    try {
      const target = await lookup(
        isBare ? referenceTo("schemas", reference) : reference,
        context.from,
        files,
      );
      const pointer = componentOf(target, context, "schema");
      if (pointer !== undefined) assign(`#${pointer}`);
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
    }
  }

  function collect(error: unknown): void {
    if (!(error instanceof DescriptionError)) throw error;
    // A file that cannot be read is reported once, however many references point to it.
    if (error.cause && causes.has(error.cause)) return;
    causes.add(error.cause);
    for (const problem of error.diagnostics) {
      const place = formatLocation(problem);
      if (!problems.has(place)) problems.set(place, problem);
    }
  }
}

/**
 * Returns the schemas that the dynamic anchors of a referenced schema resource stand for, if this is
 * decided by the referring resource, or one that it is inlined in.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.3.2
 */
function bindings(
  { from, position, dynamic: outer }: CopyContext,
  target: SourceNode,
): Map<string, SourceNode> | undefined {
  if (position !== "schema") return undefined;
  const resource = { ...target, pointer: resourceOf(target) };
  const own = { ...from, pointer: resourceOf(from) };
  if (resource.pointer !== target.pointer) return undefined;
  const bound = new Map([...dynamicAnchors(own), ...(outer ?? [])]);
  const names = [...dynamicAnchors(resource)].filter(([name, { pointer }]) => {
    const other = bound.get(name);
    return other && targetId(other) !== targetId({ ...target, pointer });
  });
  return names.length > 0 ? bound : undefined;
}

function isDynamic(
  node: unknown,
  { position }: CopyContext,
): node is { $dynamicRef: string } {
  return (
    position === "schema" &&
    isRecord(node) &&
    typeof node["$dynamicRef"] === "string" &&
    node["$ref"] === undefined
  );
}

function isIdentifier(key: string, value: unknown): boolean {
  return typeof value === "string" && identifierKeys.has(key);
}

const identifierKeys = new Set(["$id", "$anchor", "$dynamicAnchor"]);

function isScalar(node: unknown): boolean {
  return !isNested(node);
}

function inner(context: CopyContext, key: string): CopyContext {
  const { from, position, keys } = context;
  return {
    ...context,
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
