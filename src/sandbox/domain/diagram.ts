import type { Row, Store } from "../store/store";
import { bindingsOf } from "./flows";
import { text } from "../store/values";

const label = (value: string) => value.replaceAll('"', "#quot;");

/** Finds the stage of a binding, whatever its kind. */
function stageOf(store: Store, binding: Row): Row | undefined {
  for (const table of store.tables())
    if (table.startsWith("stages/")) {
      const stage = store.get(table, binding.stage);
      if (stage) return stage;
    }
  return undefined;
}

/**
 * Draws a flow as a Mermaid flowchart, with the stages in their order.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function flowDiagram(store: Store, flow: Row): string {
  const lines = [
    "graph TD",
    `flow_start[["Flow<br>${label(text(flow.name))}"]]`,
  ];
  let previous = "flow_start";
  for (const [index, binding] of bindingsOf(store, flow).entries()) {
    const id = `stage_${index}`;
    const name = label(text(stageOf(store, binding)?.name));
    lines.push(`${id}(["Stage<br>${name}"])`, `${previous} --> ${id}`);
    previous = id;
  }
  lines.push(`done[["End of the flow"]]`, `${previous} --> done`);
  return lines.join("\n");
}
