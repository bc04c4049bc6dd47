import { isRecord } from "../../description/model/record";
import {
  type Field,
  isSecretField,
  itemField,
  propertyField,
  type SecretPolicy,
} from "./fields";
import { placeholderOf } from "./names";

/** What stands in the place of a secret; `undefined` leaves it out. */
export type StandIn = (field: Field) => string | undefined;

/** Leaves secrets out, for what is stored and for links. */
export const leaveOut: StandIn = () => undefined;

/** Puts the name in capitals in their place, for code and exports. */
export const placeholder: StandIn = ({ name }) => placeholderOf(name);

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
): unknown {
  // The items of long lists have the same fields: each is looked at once.
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
    // Files and the like are no data to look through.
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

/** A function that works each object's result out once. */
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
