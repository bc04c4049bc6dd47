import type { RowAction } from "../actions";
import type { JsonIndex } from "./indexJson";
import { isContainer, jsonPathOf, plainOf, pointerOf, rawOf } from "./values";

/** Returns the copy actions for a value. */
export function copyActions(
  index: JsonIndex,
  value: number,
  copy: (text: string, what: string) => void,
): RowAction[] {
  const action = (
    id: string,
    label: string,
    text: () => string,
  ): RowAction => ({
    id,
    label,
    run: () => {
      copy(text(), label.replace(/^Copy /, ""));
    },
  });
  const isWhole = isContainer(index, value);
  return [
    isWhole
      ? action("copy-json", "Copy JSON", () => rawOf(index, value))
      : action("copy-value", "Copy value", () => plainOf(index, value)),
    action("copy-pointer", "Copy JSON Pointer", () => pointerOf(index, value)),
    action("copy-path", "Copy JSONPath", () => jsonPathOf(index, value)),
  ];
}
