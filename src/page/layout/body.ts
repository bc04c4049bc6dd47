import type { PageElement, PageNode } from "../tree/node";

/** A sample of a body, as a page's tree has it. */
export interface BodySample {
  /** What the sample is called. */
  label: string;
  mediaType: string;
  /** What is said about it, or where it is when it lies elsewhere. */
  notes: PageNode[];
  /** Nothing where it has no text, or where the text stands elsewhere on the page. */
  sample?: { text: string; language: string };
}

/** Nodes without the samples in them, and the samples, in their order. */
export interface Split {
  nodes: PageNode[];
  samples: BodySample[];
}

/** What the tab of a body's schema is called; the samples' tabs stand beside it. */
const schemaLabel = "Schema";

/**
 * Takes the samples of bodies out of a part of a page. A schema that is left alone in its tabs stands
 * without them, and without the `<details>` around it.
 */
export function splitSamples(
  nodes: readonly PageNode[],
  mediaType = "",
): Split {
  const samples: BodySample[] = [];
  return { nodes: nodes.flatMap(strip), samples };

  function strip(node: PageNode): PageNode[] {
    if (typeof node === "string") return [node];
    const tabs = node.children.filter(isTab);
    const [schema, ...others] = tabs;
    if (node.component === "SchemaTabs" && schema && isBodySchema(schema)) {
      samples.push(...others.map((tab) => sampleOf(tab, mediaType)));
      return schema.children.flatMap(unwrapped).flatMap(strip);
    }
    if (node.component === "MimeTabs")
      return [{ ...node, children: node.children.flatMap(mediaTypeTab) }];
    return [{ ...node, children: node.children.flatMap(strip) }];
  }

  function mediaTypeTab(node: PageNode): PageNode[] {
    if (typeof node === "string" || !isTab(node)) return [node];
    const inside = splitSamples(node.children, textProp(node, "label"));
    samples.push(...inside.samples);
    return [{ ...node, children: inside.nodes }];
  }
}

/** A tab's sample, and everything else in the tab. */
function sampleOf(tab: PageElement, mediaType: string): BodySample {
  const sample = tab.children.find(isSample);
  return {
    label: textProp(tab, "label"),
    mediaType,
    notes: tab.children.filter((node) => !isSample(node)),
    ...(sample && {
      sample: {
        text: textProp(sample, "responseExample"),
        language: textProp(sample, "language"),
      },
    }),
  };
}

function isSample(node: PageNode): node is PageElement {
  return typeof node !== "string" && node.component === "ResponseSamples";
}

/** The content of the `<details>` around a body's schema. */
function unwrapped(node: PageNode): readonly PageNode[] {
  if (typeof node === "string" || node.component !== "details") return [node];
  return node.children.filter(
    (child) => typeof child === "string" || child.component !== "summary",
  );
}

function isBodySchema(tab: PageElement): boolean {
  return (
    textProp(tab, "label") === schemaLabel &&
    tab.children.some(
      (child) =>
        typeof child !== "string" &&
        child.component === "details" &&
        /\b(mime|response)$/.test(textProp(child, "className")),
    )
  );
}

/** The first element of a component, in the order of the page. */
export function find(
  nodes: readonly PageNode[],
  component: string,
): PageElement | undefined {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    const found =
      node.component === component ? node : find(node.children, component);
    if (found) return found;
  }
  return undefined;
}

export function isTab(node: PageNode): node is PageElement {
  return typeof node !== "string" && node.component === "TabItem";
}

/** A prop that is text; the empty text for one that is not there. */
export function textProp({ props }: PageElement, name: string): string {
  const value = props[name];
  return typeof value === "string" ? value : "";
}
