import type { PageElement, PageNode } from "../tree/node";

/** A sample of a body, taken from a page's tree. */
export interface BodySample {
  /** The sample's name. */
  label: string;
  mediaType: string;
  /** Notes about the sample, or the link to an external one. */
  notes: PageNode[];
  /** Undefined if there is no text, or if it is shown elsewhere on the page. */
  sample?: { text: string; language: string };
}

/** Nodes without their samples, and the samples in order. */
export interface Split {
  nodes: PageNode[];
  samples: BodySample[];
}

/** Label of the schema's tab, which is next to the tabs of samples. */
const schemaLabel = "Schema";

/**
 * Removes the samples of bodies from a part of a page. A schema that remains alone in its tabs is
 * shown without the tabs and the surrounding `<details>`.
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

/** Returns a tab's sample, and the tab's other content as notes. */
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

/** Returns the content of the `<details>` around a body's schema. */
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

/** Returns the first element of a component, in page order. */
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

/** Returns a text prop; empty if it is missing. */
export function textProp({ props }: PageElement, name: string): string {
  const value = props[name];
  return typeof value === "string" ? value : "";
}
