import { useId } from "react";

interface Props {
  names: readonly string[];
  chosen: readonly number[];
  onChoose: (columns: number[]) => void;
}

/** Checkboxes for the visible columns; at least one stays selected. */
export function Columns({ names, chosen, onChoose }: Props) {
  const id = useId();
  const all = [...names.keys()];
  return (
    <>
      <button type="button" className="response-mode" popoverTarget={id}>
        Columns: {chosen.length} of {names.length}
      </button>
      <div
        id={id}
        popover="auto"
        className="response-menu"
        role="group"
        aria-label="Columns"
        onToggle={({ currentTarget, newState }) => {
          if (newState === "open") placeBelow(currentTarget);
        }}
        onKeyDown={(event) => {
          // Escape closes only the popover.
          if (event.key === "Escape") {
            event.stopPropagation();
          }
        }}
      >
        {all.map((column) => (
          <label key={column} className="response-choice">
            <input
              type="checkbox"
              checked={chosen.includes(column)}
              disabled={chosen.length === 1 && chosen[0] === column}
              onChange={({ target }) => {
                onChoose(
                  all.filter((one) =>
                    one === column ? target.checked : chosen.includes(one),
                  ),
                );
              }}
            />{" "}
            {names[column]}
          </label>
        ))}
        {chosen.length < all.length && (
          <button
            type="button"
            className="response-mode"
            onClick={() => {
              onChoose(all);
            }}
          >
            Show all
          </button>
        )}
      </div>
    </>
  );
}

function placeBelow(popover: HTMLElement): void {
  const { previousElementSibling: button } = popover;
  if (!button) return;
  const { left, bottom } = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  popover.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  popover.style.top = `${Math.max(8, Math.min(bottom, innerHeight - height - 8))}px`;
}
