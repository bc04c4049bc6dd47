import path from "node:path";
import type { Position } from "../model/grammar";
import { isComponent, targetId } from "./lookup";
import type { SourceNode } from "./origins";
import { at, fromPointer, toPointer } from "../model/reference/pointer";
import type { Source } from "../load/source-file";

/** Where components of each kind are kept; anything else is put in place of its references. */
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

/** Which targets of references are components of the bundle, and under which name. */
export interface Components {
  /**
   * The pointer under which a target stands in the bundle.
   *
   * @returns `isNew` when it has to be put there; `takenBy` when another target has the name
   */
  place: (
    target: SourceNode,
    position: Position,
  ) =>
    | { pointer: string; rest: string; isNew?: SourceNode }
    | { pointer: string; takenBy: SourceNode }
    | undefined;
  /** Lets a component that is nothing but a reference be the home of what it refers to. */
  claim: (target: SourceNode, keys: string[]) => boolean;
}

/** @param root its own components keep their places */
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

/** A target inside of a component comes with its component. */
function split(target: SourceNode): { owner: SourceNode; rest: string } {
  const keys = fromPointer(target.pointer);
  const length = keys[0] === "components" ? 3 : keys.length;
  return {
    owner: { ...target, pointer: toPointer(keys.slice(0, length)) },
    rest: toPointer(keys.slice(length)),
  };
}

/** A component name for what stands elsewhere: its own name, or its file's. */
function nameOf({ source, pointer }: SourceNode): string {
  const keys = fromPointer(pointer);
  const isUnnamed = keys[0] === "paths" || keys[0] === "webhooks";
  const name = isUnnamed
    ? keys.join("_")
    : (keys.at(-1) ?? path.parse(source.file.replace(/[?#].*$/, "")).name);
  return name.replace(/[^\p{L}\p{N}.-]+/gu, "_").replace(/^_+(?=.)/, "");
}
