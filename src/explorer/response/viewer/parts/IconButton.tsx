import type { ButtonHTMLAttributes, Ref } from "react";
import { type IconName, icons } from "./icons";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with an icon, whose label is shown on hover. */
export function IconButton({ icon, label, ...attributes }: Props) {
  return (
    <button
      type="button"
      {...attributes}
      className="response-icon-button"
      aria-label={label}
      title={label}
    >
      {icons[icon]}
    </button>
  );
}
