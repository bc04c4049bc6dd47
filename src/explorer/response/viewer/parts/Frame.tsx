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
  /** @param enlarge the button that takes the whole window, or gives it back */
  children: (enlarge: ReactNode) => ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * What a response is shown in. It can take the whole window: it is one dialog all the time, open
 * beside the rest or over it, so that nothing in it begins anew.
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
    // Being shown without `show` takes no focus.
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
      {/* What lies under an open dialog is not heard. */}
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
