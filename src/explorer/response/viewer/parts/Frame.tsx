import {
  type KeyboardEvent,
  type ReactNode,
  use,
  useEffect,
  useRef,
  useState,
} from "react";
import { IconButton } from "./IconButton";
import { LiveRegionContext } from "./useAnnounce";

interface Props {
  /** @param enlarge the button that enters or leaves the full window */
  children: (enlarge: ReactNode) => ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The frame of a response, which can fill the window. It is always the same dialog element, modal
 * or not, so that its content keeps its state.
 */
export function Frame({ children, onKeyDown }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isLarge, setIsLarge] = useState(false);
  const { said } = use(LiveRegionContext);
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    current.close();
    if (isLarge) current.showModal();
    // Setting `open` instead of calling `show` does not move the focus.
    else current.open = true;
    const focused = current.querySelector<HTMLElement>("[data-enlarge]");
    if (isLarge || current.contains(document.activeElement)) focused?.focus();
  }, [isLarge]);
  const toggle = () => {
    setIsLarge(!isLarge);
  };
  return (
    <dialog
      ref={dialog}
      className="response-viewer"
      aria-label="The response"
      data-large={isLarge || undefined}
      onCancel={(event) => {
        event.preventDefault();
        setIsLarge(false);
      }}
      onKeyDown={(event) => {
        onKeyDown(event);
        if (event.key !== "Escape" || !isLarge || event.defaultPrevented)
          return;
        event.preventDefault();
        setIsLarge(false);
      }}
    >
      {/* Live regions below a modal dialog are not announced. */}
      {isLarge && (
        <div role="status" className="response-spoken">
          {said}
        </div>
      )}
      {children(
        <IconButton
          icon={isLarge ? "shrink" : "enlarge"}
          label={isLarge ? "Back to the column (Esc)" : "Fill the window"}
          data-enlarge=""
          onClick={toggle}
        />,
      )}
    </dialog>
  );
}
