import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { isRecord } from "../model/record";
import type { References } from "./references";
import type { OperationText, Resource, Resources, TagText } from "./types";

/**
 * Reads a file of resources.
 *
 * @throws Error naming the file and the malformed entry
 */
export async function readResources(file: string): Promise<Resources> {
  return parseResources(await readFile(file, "utf8"), file);
}

/** Parses the text of a file of resources. */
export function parseResources(text: string, name: string): Resources {
  const value: unknown = parse(text);
  if (!isRecord(value) || !Array.isArray(value.resources))
    throw new Error(`${name}: \`resources\` has to be a list.`);
  if (!isRecord(value.operations))
    throw new Error(`${name}: \`operations\` has to be an object.`);
  const tags: Record<string, TagText> = {};
  for (const [tag, entry] of Object.entries(value.tags ?? {})) {
    if (!isTagText(entry))
      throw new Error(`${name}: tag ${tag} needs title and about.`);
    tags[tag] = entry;
  }
  const resources = value.resources.map((entry: unknown, index) => {
    if (!isResource(entry))
      throw new Error(
        `${name}: resource ${String(index + 1)} needs path, singular, plural, group and about.`,
      );
    return entry;
  });
  const seen = new Set<string>();
  for (const { path } of resources) {
    if (seen.has(path)) throw new Error(`${name}: ${path} appears twice.`);
    seen.add(path);
  }
  const operations: Record<string, OperationText> = {};
  for (const [id, entry] of Object.entries(value.operations)) {
    if (!isOperationText(entry))
      throw new Error(
        `${name}: operation ${id} needs a title, and either permissions or permission.`,
      );
    operations[id] = entry;
  }
  return { tags, resources, operations };
}

function isTagText(value: unknown): value is TagText {
  return isRecord(value) && isText(value.title) && isText(value.about);
}

/**
 * Reads a file of references.
 *
 * @throws Error naming the file and the property with malformed keys
 */
export async function readReferences(file: string): Promise<References> {
  const value: unknown = parse(await readFile(file, "utf8"));
  if (!isRecord(value)) throw new Error(`${file} has to be an object.`);
  for (const [name, keys] of Object.entries(value))
    if (![keys].flat().every(isKey))
      throw new Error(`${file}: ${name} needs a UUID or a whole number.`);
  return value as References;
}

function isKey(value: unknown): boolean {
  return typeof value === "string" || Number.isInteger(value);
}

function isResource(value: unknown): value is Resource {
  return (
    isRecord(value) &&
    [value.path, value.singular, value.plural, value.group, value.about].every(
      (text) => typeof text === "string" && text !== "",
    ) &&
    isOptional(value.model, isModel) &&
    isOptional(value.own, (own) => own === true) &&
    isOptional(value.permission, isUnnamed) &&
    isOptional(value.note, isText) &&
    isOptional(value.until, isText)
  );
}

function isOperationText(value: unknown): value is OperationText {
  return (
    isRecord(value) &&
    isText(value.title) &&
    isOptional(value.sentence, isText) &&
    isOptional(value.note, isText) &&
    isOptional(value.until, isText) &&
    isOptional(value.permission, isUnnamed) &&
    isOptional(
      value.permissions,
      (names) => Array.isArray(names) && names.every(isText),
    ) &&
    !(value.permission !== undefined && value.permissions !== undefined)
  );
}

function isOptional(value: unknown, test: (value: unknown) => boolean) {
  return value === undefined || test(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isModel(value: unknown): boolean {
  return typeof value === "string" && /^[a-z0-9_]+\.[a-z0-9]+$/.test(value);
}

function isUnnamed(value: unknown): boolean {
  return value === "none" || value === "undocumented";
}
