import { Children, type ReactElement, isValidElement } from "react";
import type { PropsWithChildren } from "react";
import type { TabItemProps } from "../../../page/tree/components";
import { statusClass } from "../status";
import { useAnchor } from "../useAnchor";
import { firstSentence } from "./firstSentence";

type ResponseProps = PropsWithChildren<TabItemProps>;

/** An operation's responses by status, each with its first sentence; the first is open. */
export function Responses({ children }: PropsWithChildren) {
  return (
    <div className="responses">
      {Children.toArray(children)
        .filter(isResponse)
        .map(({ props }, index) => (
          <Response key={props.value} {...props} isOpen={index === 0} />
        ))}
    </div>
  );
}

function Response({
  id,
  label,
  isOpen,
  children,
}: ResponseProps & { isOpen: boolean }) {
  const { head, rest } = firstSentence(children);
  return (
    <details
      id={useAnchor(id)}
      open={isOpen}
      data-collapsed={isOpen ? false : undefined}
      className="response"
    >
      <summary>
        <span className={statusClass(label)}>{label}</span>{" "}
        <span className="response__summary">{head}</span>
      </summary>
      <div className="response__content">{rest}</div>
    </details>
  );
}

function isResponse(child: unknown): child is ReactElement<ResponseProps> {
  return isValidElement(child);
}
