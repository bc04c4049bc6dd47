import type { ReactNode } from "react";

export interface ModeChoice<Mode extends string> {
  mode: Mode;
  label: string;
}

interface Props<Mode extends string> {
  modes: readonly ModeChoice<Mode>[];
  mode: Mode;
  /** Called when the reader is about to select another mode. */
  onIntent: () => void;
  onMode: (mode: Mode) => void;
  children: ReactNode;
}

/** The modes of a response, and its actions. */
export function Toolbar<Mode extends string>(props: Props<Mode>) {
  const { modes, mode, onIntent, onMode, children } = props;
  return (
    <div className="response-toolbar">
      <div role="group" aria-label="Show as" className="response-modes">
        {modes.map((choice) => (
          <button
            key={choice.mode}
            type="button"
            className="response-mode"
            aria-pressed={modes.length > 1 ? choice.mode === mode : undefined}
            disabled={modes.length === 1}
            onPointerEnter={onIntent}
            onFocus={onIntent}
            onClick={() => {
              onMode(choice.mode);
            }}
          >
            {choice.label}
          </button>
        ))}
      </div>
      <div className="response-tools">{children}</div>
    </div>
  );
}
