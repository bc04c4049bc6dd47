import { type KeyboardEvent, useEffect, useRef } from "react";
import type { RowAction } from "../actions";

export interface MenuPlace {
  /** Position of the menu's trigger in the window. */
  left: number;
  top: number;
  bottom: number;
}

interface Props {
  label: string;
  actions: readonly RowAction[];
  place: MenuPlace;
  /** @param returnsFocus whether the focus returns to the trigger */
  onClose: (returnsFocus: boolean) => void;
}

/**
 * The menu of a row, in the top layer.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function ActionMenu({ label, actions, place, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = menu;
    if (!current) return;
    current.showPopover();
    const { width, height } = current.getBoundingClientRect();
    const fitsBelow = place.bottom + height < innerHeight;
    current.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8))}px`;
    current.style.top = `${fitsBelow ? place.bottom : Math.max(8, place.top - height)}px`;
    itemsOf(current)[0]?.focus();
  }, [place]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = itemsOf(event.currentTarget);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (next !== undefined) items[next]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      aria-label={label}
      className="response-menu"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      {grouped(actions).map(([group, own]) => (
        <div key={group} role="group" aria-label={group || "Copy"}>
          {group && <div className="response-menu-group">{group}</div>}
          {own.map((action) => (
            <Item key={action.id} action={action} onClose={onClose} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Item({
  action: { label, href, run },
  onClose,
}: {
  action: RowAction;
  onClose: Props["onClose"];
}) {
  const onClick = () => {
    onClose(href === undefined);
    run?.();
  };
  return href === undefined ? (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onClick}>
      {label}
    </button>
  ) : (
    <a href={href} role="menuitem" tabIndex={-1} onClick={onClick}>
      {label}
    </a>
  );
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

/** Groups actions, in the order in which groups first occur. */
function grouped(actions: readonly RowAction[]): [string, RowAction[]][] {
  const groups = new Map<string, RowAction[]>();
  for (const action of actions) {
    const { group = "" } = action;
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return [...groups];
}
