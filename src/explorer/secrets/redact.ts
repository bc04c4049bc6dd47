import { isRecord } from "../../description/model/record";
import {
  type Field,
  isSecretField,
  itemField,
  propertyField,
  type SecretPolicy,
} from "./fields";
import { placeholderOf } from "./names";

/** Returns the replacement for a secret, or `undefined` to remove it. */
export type StandIn = (field: Field) => string | undefined;

/** Removes secrets, for storage and links. */
export const leaveOut: StandIn = () => undefined;

/** Replaces secrets by their names in capitals, for code and exports. */
export const placeholder: StandIn = ({ name }) => placeholderOf(name);

/** Values nested deeper than this are treated as secret. */
const maxDepth = 200;

/**
 * Replaces the secrets in a value. Values that cannot be secret (booleans, `null`) are kept.
 *
 * @returns undefined if the value itself is removed.
 */
export function redact(
  value: unknown,
  field: Field,
  policy: SecretPolicy,
  standIn: StandIn,
): unknown {
  // Items of long lists have the same fields, so results are cached.
  const isSecret = remember((one: Field) => isSecretField(one, policy));
  const itemOf = remember((one: Field) => itemField(one, policy));
  const propertiesOf = remember(() => new Map<string, Field>());
  const propertyOf = (one: Field, name: string) => {
    const known = propertiesOf(one);
    const found = known.get(name) ?? propertyField(one, name, policy);
    known.set(name, found);
    return found;
  };
  const walk = (inner: unknown, one: Field, depth: number): unknown => {
    if (inner === undefined || inner === null || typeof inner === "boolean") {
      return inner;
    }
    if (depth > maxDepth || isSecret(one)) return standIn(one);
    if (Array.isArray(inner)) {
      const item = itemOf(one);
      return inner
        .map((own) => walk(own, item, depth + 1))
        .filter((own) => own !== undefined);
    }
    // Files and similar objects are not searched.
    if (!isRecord(inner) || inner instanceof Blob) return inner;
    return Object.fromEntries(
      Object.entries(inner).flatMap(([name, own]) => {
        const kept = walk(own, propertyOf(one, name), depth + 1);
        return kept === undefined ? [] : [[name, kept]];
      }),
    );
  };
  return walk(value, field, 0);
}

/** Returns a function that caches its result per object. */
function remember<Key extends object, Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}
