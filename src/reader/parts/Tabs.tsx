import clsx from "clsx";
import {
  Children,
  type PropsWithChildren,
  type ReactElement,
  isValidElement,
  useId,
} from "react";
import type {
  TabItemProps as PageTabItemProps,
  TabsProps as PageTabsProps,
} from "../../page/tree/components";
import { rtlProps } from "../../page/wording/direction";
import { statusClass } from "./status";
import { useAnchor } from "./useAnchor";

export type TabsProps = PropsWithChildren<
  PageTabsProps & {
    /** Accessible name of the tab list. */
    label?: string;
  }
>;

type TabItemProps = PropsWithChildren<PageTabItemProps>;

/** More tabs than this become a list. */
const maxTabs = 6;

/** A panel's content, which `Tabs` renders. */
export function TabItem({ children }: TabItemProps) {
  return <>{children}</>;
}

/**
 * Tabs as plain HTML: without scripts, all panels are open below their titles; with scripts,
 * `src/reader/behaviour` switches them according to the ARIA tabs pattern.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ children, className, label }: TabsProps) {
  const group = useId();
  const items = Children.toArray(children).filter(isTabItem);
  const [only] = items;
  if (items.length === 1 && only) return <SinglePanel item={only} />;
  if (items.length > maxTabs)
    return <AlternativeList items={items} group={group} />;
  return (
    <div className={clsx("tab-group", className)} data-tabs>
      <div role="tablist" aria-label={label} className="tab-group__list">
        {items.map(({ props: item }, index) => (
          <button
            key={item.value}
            type="button"
            role="tab"
            id={`${group}${String(index)}`}
            aria-selected={index === 0}
            aria-controls={item.id ?? `${group}-${String(index)}`}
            tabIndex={index === 0 ? 0 : -1}
            className={clsx("tab-group__tab", statusClass(item.label))}
            {...rtlProps(item.label)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {items.map(({ props: item }, index) => (
        <Panel key={item.value} item={item} group={group} index={index} />
      ))}
    </div>
  );
}

function Panel({
  item,
  group,
  index,
}: {
  item: TabItemProps;
  group: string;
  index: number;
}) {
  const id = useAnchor(item.id) ?? `${group}-${String(index)}`;
  return (
    <div
      role="tabpanel"
      id={id}
      aria-labelledby={`${group}${String(index)}`}
      data-open={index === 0 ? "" : undefined}
      className="tab-group__panel"
    >
      <p
        className={clsx("tab-group__title", statusClass(item.label))}
        {...rtlProps(item.label)}
      >
        {item.label}
      </p>
      {item.children}
    </div>
  );
}

/** A list of many alternatives, of which one is open at a time. */
function AlternativeList({
  items,
  group,
}: {
  items: ReactElement<TabItemProps>[];
  group: string;
}) {
  return (
    <div className="alternatives">
      {items.map(({ props: item }) => (
        <Alternative key={item.value} item={item} group={group} />
      ))}
    </div>
  );
}

function Alternative({ item, group }: { item: TabItemProps; group: string }) {
  return (
    <details id={useAnchor(item.id)} name={group} className="alternative">
      <summary>{item.label}</summary>
      <div className="alternative__content">{item.children}</div>
    </details>
  );
}

/** A single alternative: its name and content, without tabs. */
function SinglePanel({
  item: { props },
}: {
  item: ReactElement<TabItemProps>;
}) {
  const id = useAnchor(props.id);
  return (
    <div id={id} className="tab-group tab-group--single">
      <p
        className={clsx("tab-group__name", statusClass(props.label))}
        {...rtlProps(props.label)}
      >
        {props.label}
      </p>
      {props.children}
    </div>
  );
}

function isTabItem(child: unknown): child is ReactElement<TabItemProps> {
  return isValidElement(child);
}
