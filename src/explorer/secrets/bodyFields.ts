import { isNumeric } from "../../description/model/numbers/exact";
import { parseJson } from "../../description/model/numbers/json";
import { isRecord } from "../../description/model/record";
import {
  canBeSecret,
  type Field,
  isDescribedSecret,
  itemField,
  propertyField,
  type SecretPolicy,
} from "./fields";

/** Maximum number of fields listed. */
const most = 60;

/**
 * Returns the fields of a JSON text that a reader can mark: those with a string or number, and
 * those that are already secret. Empty if the text is not valid JSON.
 */
export function markableFields(
  text: string,
  body: Field,
  policy: SecretPolicy,
): Field[] {
  const found = new Map<string, Field>();
  const visit = (value: unknown, field: Field, depth: number): void => {
    if (found.size >= most || depth > 20) return;
    const isWhole =
      typeof value === "string" ||
      isNumeric(value) ||
      isDescribedSecret(field, policy);
    if (isWhole && value !== null && typeof value !== "boolean") {
      if (canBeSecret(field, policy)) found.set(field.path, field);
    } else if (Array.isArray(value)) {
      const item = itemField(field, policy);
      for (const one of value) visit(one, item, depth + 1);
    } else if (isRecord(value)) {
      for (const [name, own] of Object.entries(value)) {
        visit(own, propertyField(field, name, policy), depth + 1);
      }
    }
  };
  try {
    visit(parseJson(text), body, 0);
  } catch {
    return [];
  }
  return [...found.values()];
}
