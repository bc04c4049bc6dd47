import type { LoadDiagnostic, Unlocated } from "../diagnostic";
import { isKind, positionOf } from "../model/grammar";
import { fromPointer, toPointer } from "../model/reference/pointer";
import { type Model, modelOf, resolve, targetOf } from "../model";
import { eachReference } from "../model/reference/each";
import { maxChainLength } from "../model/reference/resolve";
import type { Description } from "../model/types";

/**
 * Finds references and discriminator mappings that cannot be resolved or point to the wrong kind of
 * object.
 */
export function checkReferences(
  description: Description,
): Unlocated<LoadDiagnostic>[] {
  const diagnostics: Unlocated<LoadDiagnostic>[] = [];
  const model = modelOf(description);
  eachReference(
    description,
    (reference, keys) => {
      const diagnostic =
        keys.at(-2) === "mapping" && positionOf(keys.slice(0, -1)) === "mapping"
          ? checkMapping(model, reference, keys)
          : checkReference(model, reference, keys);
      if (diagnostic) diagnostics.push(diagnostic);
    },
    "description",
  );
  return diagnostics;
}

function checkMapping(
  model: Model,
  reference: string,
  keys: string[],
): Unlocated<LoadDiagnostic> | undefined {
  if (targetOf(model, reference) !== undefined) return undefined;
  return {
    pointer: toPointer(keys),
    severity: "warning",
    message: `The discriminator value ${keys.at(-1) ?? ""} has no target (${reference}).`,
    hint: "Correct the mapping; the page omits the value.",
  };
}

function checkReference(
  model: Model,
  reference: string,
  keys: string[],
): Unlocated<LoadDiagnostic> | undefined {
  const place = {
    pointer: `${toPointer(keys)}/$ref`,
    severity: "error" as const,
  };
  if (targetOf(model, reference) === undefined)
    return {
      ...place,
      message: `There is nothing at ${reference}.`,
      hint: "Correct the reference, or add what it refers to.",
    };
  const { isCyclic, isTooLong } = resolve(model, { $ref: reference });
  if (isTooLong)
    return {
      ...place,
      message: `${reference} leads through more than ${maxChainLength} references.`,
      hint: "Refer to the definition at the end of the chain.",
    };
  if (isCyclic)
    return {
      ...place,
      message: `${reference} refers to nothing but itself.`,
      hint: "Replace one of the references in the cycle with a definition.",
    };
  const wanted = positionOf(keys);
  const found = positionOf(fromPointer(reference.slice(1)));
  if (wanted !== found && isKind(wanted) && isKind(found))
    return {
      ...place,
      message: `${reference} is a ${found}, but a ${wanted} is needed here.`,
      hint: `Refer to a ${wanted}.`,
    };
  return undefined;
}
