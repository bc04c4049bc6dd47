import Link from "@docusaurus/Link";
import { Fragment } from "react";
import { parseMarkdown } from "../../page/markdown/parse";
import type { TextNode } from "../../page/markdown/text-node";

/** Renders a description's Markdown; `parseMarkdown` limits what it may contain. */
export function Markdown({ text }: { text: string }) {
  return <Nodes nodes={parseMarkdown(text)} />;
}

function Nodes({ nodes }: { nodes: TextNode[] }) {
  return nodes.map((node, index) => (
    <Fragment key={index}>
      <Node node={node} />
    </Fragment>
  ));
}

function Node({ node }: { node: TextNode }) {
  if (typeof node === "string") return node;
  const { tag: Tag, href, className, dir, children } = node;
  if (Tag === "a")
    return (
      <Link to={href}>
        <Nodes nodes={children} />
      </Link>
    );
  if (children.length === 0) return <Tag />;
  return (
    <Tag className={className} dir={dir}>
      <Nodes nodes={children} />
    </Tag>
  );
}
