import Link from "@docusaurus/Link";
import { Fragment, createElement } from "react";
import type { PageNode } from "../../page/tree/node";

/** Renders text nodes of a page: text, HTML elements and links. */
export function TextNodes({ nodes }: { nodes: readonly PageNode[] }) {
  return nodes.map((node, index) => (
    <Fragment key={index}>
      {typeof node === "string" ? node : elementOf(node)}
    </Fragment>
  ));
}

function elementOf({ component, props, children }: Exclude<PageNode, string>) {
  const inside =
    children.length > 0 ? <TextNodes nodes={children} /> : undefined;
  return component === "Link" ? (
    <Link to={String(props["to"])}>{inside}</Link>
  ) : (
    createElement(component, props, inside)
  );
}
