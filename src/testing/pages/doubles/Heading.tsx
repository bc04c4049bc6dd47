import type { ComponentProps } from "react";

/** Docusaurus' heading without the link to itself. */
export default function Heading({
  as: Tag,
  ...props
}: ComponentProps<"h1"> & { as: "h1" | "h2" | "h3" }) {
  return <Tag {...props} />;
}
