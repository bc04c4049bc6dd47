import path from "node:path";
import type { Position } from "../model/grammar";
import { isComponent, targetId } from "./lookup";
import type { SourceNode } from "./origins";
import { at, fromPointer, toPointer } from "../model/reference/pointer";
import type { Source } from "../load/source-file";

/** The section of the components for each kind; other targets are inlined. */
const sections: Partial<Record<Position, string>> = {
  schema: "schemas",
  parameter: "parameters",
  header: "headers",
  requestBody: "requestBodies",
  response: "responses",
  example: "examples",
  link: "links",
  callback: "callbacks",
  securityScheme: "securitySchemes",
  mediaType: "mediaTypes",
};

/** Decides which targets of references become components of the bundle, and under which names. */
export interface Components {
  /**
   * Returns the pointer of a target in the bundle.
   *
   * @returns with `isNew` if it must be added there; with `takenBy` if another target has the name
   */
  place: (
    target: SourceNode,
    position: Position,
  ) =>
    | { pointer: string; rest: string; isNew?: SourceNode }
    | { pointer: string; takenBy: SourceNode }
    | undefined;
  /**
   * Uses a component that only contains a reference as the component of its target.
   *
   * @returns whether it could be used
   */
  claim: (target: SourceNode, keys: string[]) => boolean;
}

/** @param root the root file, whose own components keep their place */
export function createComponents(root: Source): Components {
  const pointers = new Map<string, string>();
  const homes = new Map<string, SourceNode>();
  return {
    place(target, position) {
      const section = sections[position];
      if (!section) return undefined;
      const { owner, rest } = split(target);
      if (owner.source === root && isComponent(owner.pointer))
        return { pointer: owner.pointer, rest };
      const known = pointers.get(targetId(owner));
      if (known !== undefined) return { pointer: known, rest };
      const pointer = isComponent(owner.pointer)
        ? owner.pointer
        : toPointer(["components", section, nameOf(owner)]);
      const takenBy =
        homes.get(pointer) ??
        (at(root.value, pointer) === undefined
          ? undefined
          : { source: root, pointer });
      if (takenBy) return { pointer, takenBy };
      pointers.set(targetId(owner), pointer);
      homes.set(pointer, owner);
      return { pointer, rest, isNew: owner };
    },
    claim(target, keys) {
      const pointer = toPointer(keys);
      const id = targetId(target);
      if (!isComponent(pointer) || pointers.has(id)) return false;
      if (isComponent(target.pointer) && target.pointer !== pointer)
        return false;
      if (target.source === root && isComponent(target.pointer)) return false;
      pointers.set(id, pointer);
      return true;
    },
  };
}

/** Splits a target inside a component into the component and the rest of the pointer. */
function split(target: SourceNode): { owner: SourceNode; rest: string } {
  const keys = fromPointer(target.pointer);
  const length = keys[0] === "components" ? 3 : keys.length;
  return {
    owner: { ...target, pointer: toPointer(keys.slice(0, length)) },
    rest: toPointer(keys.slice(length)),
  };
}

/** Returns a component name for a target outside the components: its own key or its file's name. */
function nameOf({ source, pointer }: SourceNode): string {
  const keys = fromPointer(pointer);
  const isUnnamed = keys[0] === "paths" || keys[0] === "webhooks";
  const name = isUnnamed
    ? keys.join("_")
    : (keys.at(-1) ?? path.parse(source.file.replace(/[?#].*$/, "")).name);
  return name.replace(/[^\p{L}\p{N}.-]+/gu, "_").replace(/^_+(?=.)/, "");
}
