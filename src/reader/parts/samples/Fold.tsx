import type { PropsWithChildren } from "react";

/** Content that is folded on narrow screens and stands open on wide ones, where its summary is gone. */
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
