import { isRecord } from "../../description/record";
import {
  type Field,
  isSecretField,
  itemField,
  propertyField,
  type SecretPolicy,
} from "./fields";
import { wordsOf } from "./names";

/** What stands in the place of a secret; `undefined` leaves it out. */
export type StandIn = (field: Field) => string | undefined;

/** Leaves secrets out, for what is stored and for links. */
export const leaveOut: StandIn = () => undefined;

/** The name in capitals, for code and exports: `PRIVATE_KEY`. */
export const placeholder: StandIn = ({ name }) =>
  wordsOf(name).join("_").toUpperCase() || "SECRET";

/** Deeper than this nothing is looked through; it counts as secret. */
const maxDepth = 200;

/**
 * A value with a stand-in for each secret in it. Values that cannot be secret (booleans, `null`) stay.
 *
 * @returns nothing where the value itself is left out.
 */
export function redact(
  value: unknown,
  field: Field,
  policy: SecretPolicy,
  standIn: StandIn,
  depth = 0,
): unknown {
  if (value === undefined || value === null || typeof value === "boolean") {
    return value;
  }
  if (depth > maxDepth || isSecretField(field, policy)) return standIn(field);
  if (Array.isArray(value)) {
    const item = itemField(field, policy);
    return value
      .map((one) => redact(one, item, policy, standIn, depth + 1))
      .filter((one) => one !== undefined);
  }
  // Files and the like are no data to look through.
  if (!isRecord(value) || value instanceof Blob) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]) => {
      const property = propertyField(field, name, policy);
      const kept = redact(own, property, policy, standIn, depth + 1);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}
