import type { PropsWithChildren } from "react";

/** Content that is folded on narrow screens and always open, without its summary, on wide ones. */
export function Fold({
  title,
  children,
}: PropsWithChildren<{ title: string }>) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
