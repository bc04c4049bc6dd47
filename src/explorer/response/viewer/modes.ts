import type { TextKind } from "../../../request/content";
import type { ModeChoice } from "./parts/Toolbar";

/** A view of a text. */
export type Mode = "tree" | "table" | "events" | "raw";

export type Modes = readonly [ModeChoice<Mode>, ...ModeChoice<Mode>[]];

const raw: ModeChoice<Mode> = { mode: "raw", label: "Raw" };
const table: ModeChoice<Mode> = { mode: "table", label: "Table" };

interface Facts {
  kind: TextKind;
  /** Whether the text is complete, valid JSON. */
  isValid: boolean;
  /** Whether it contains an array of objects. */
  hasList: boolean;
}

/** Returns the modes for a text, the best one first. */
export function modesOf({ kind, isValid, hasList }: Facts): Modes {
  switch (kind) {
    case "json":
    case "json-sequence":
      if (!isValid) return [{ mode: "raw", label: "JSON" }];
      return [
        { mode: "tree", label: "Pretty" },
        ...(hasList ? [table] : []),
        raw,
      ];
    case "events":
      return [{ mode: "events", label: "Events" }, raw];
    case "csv":
      return [table, raw];
    case "markup":
      return [{ mode: "raw", label: "Markup" }];
    case "text":
      return [{ mode: "raw", label: "Text" }];
  }
}
