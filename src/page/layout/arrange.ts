import type { ComponentProps } from "../tree/components";
import { type PageElement, type PageNode, element } from "../tree/node";
import { nameParts } from "./contents";
import { arrangeRows } from "./rows";
import { type BodySample, find, isTab, splitSamples, textProp } from "./body";

/** Content of the column next to an operation's text. */
export interface PageSamplesProps {
  /** The request as a command; undefined for a webhook. */
  curl?: string | undefined;
  /** Name of the body in the command. */
  caption?: string | undefined;
  /** The description's own samples, and those of request bodies that the command does not contain. */
  bodies: BodySample[];
  responses: StatusSamples[];
}

export interface StatusSamples {
  status: string;
  samples: BodySample[];
  /** Whether there is a body without a sample. */
  hasBody?: true;
}

/**
 * Arranges a page's tree for readers: the head of an operation, its text, and a separate column
 * with the samples of its request and responses, which are removed from the text. Other pages are
 * one text.
 */
export function arrange(page: readonly PageNode[]): PageNode[] {
  const tree = arrangeRows(page);
  const endpoint = tree.find(isEndpoint);
  if (!endpoint) return [text(tree)];
  const begin = tree.findIndex(isSecondLevel);
  const end = begin < 0 ? tree.length : begin;
  const callbacks = (node: PageNode) => find([node], "OperationTabs");
  const rest = tree.slice(end);
  const arranged = rest
    .filter((node) => !isAccess(node))
    .map((node) => {
      if (callbacks(node)) return { nodes: [node], samples: [], responses: [] };
      const tabs = find([node], "ApiTabs");
      return { ...splitSamples([node]), responses: tabs ? statuses(tabs) : [] };
    });
  const curl = textProp(endpoint, "curl");
  const responses = arranged.flatMap((part) => part.responses);
  const bodies = arranged.flatMap((part) =>
    part.responses.length > 0 ? [] : part.samples,
  );
  const sent = bodies.find((body, index) => isIn(curl, body, index));
  const { contents, parts } = nameParts(arranged.flatMap(({ nodes }) => nodes));
  return [
    element("div", { className: "reference__head" }, [
      ...tree.slice(0, end),
      ...rest.filter(isAccess),
    ]),
    contents,
    text(parts),
    {
      component: "PageSamples",
      props: {
        ...(curl !== "" && { curl }),
        ...(sent && { caption: sent.label }),
        bodies: [
          ...writtenSamples(endpoint),
          ...bodies.flatMap((body, index) => besideCommand(curl, body, index)),
        ],
        responses,
      } satisfies PageSamplesProps,
      children: [],
    },
  ];
}

function text(nodes: readonly PageNode[]): PageElement {
  return element("div", { className: "reference__content" }, nodes);
}

/** Returns the samples of each status, including statuses without samples. */
function statuses(tabs: PageElement): StatusSamples[] {
  return tabs.children.filter(isTab).map((tab) => {
    const { samples } = splitSamples(tab.children);
    const hasBody = samples.length === 0 && find(tab.children, "MimeTabs");
    return {
      ...{ status: textProp(tab, "label"), samples },
      ...(hasBody && { hasBody: true }),
    };
  });
}

/** Returns the samples of requests that the description contains. */
function writtenSamples({ props }: PageElement): BodySample[] {
  const { samples = [] } = props as unknown as ComponentProps["MethodEndpoint"];
  return samples.map(({ label, language, source }) => ({
    label,
    mediaType: language === label ? "" : language,
    notes: [],
    sample: { text: source, language: language.toLowerCase() },
  }));
}

/** Returns what to show of a body next to a command, which may already contain the sample. */
function besideCommand(
  curl: string,
  body: BodySample,
  index: number,
): BodySample[] {
  if (!isIn(curl, body, index)) return [body];
  const { sample: _, ...said } = body;
  return body.notes.length > 0 ? [said] : [];
}

/** Returns whether a command sends a sample: as text, or the first sample as a form or file. */
function isIn(curl: string, { sample, mediaType }: BodySample, index: number) {
  if (index === 0 && isSentAs(curl, mediaType)) return true;
  return (
    sample !== undefined && curl.replaceAll(`'\\''`, "'").includes(sample.text)
  );
}

/** Returns whether a command sends a form or file of a media type, even without a sample. */
function isSentAs(curl: string, mediaType: string): boolean {
  if (/^ {2}--form(-string)? /m.test(curl))
    return /^multipart\//i.test(mediaType);
  return (
    /^ {2}--data-binary /m.test(curl) &&
    (mediaType.includes("*") || curl.includes(`Content-Type: ${mediaType}'`))
  );
}

function isEndpoint(node: PageNode): node is PageElement {
  return typeof node !== "string" && node.component === "MethodEndpoint";
}

/** Returns whether a node lists the accepted credentials, which belong to the head. */
function isAccess(node: PageNode): boolean {
  return (
    typeof node !== "string" && node.props["className"] === "openapi-security"
  );
}

function isSecondLevel(node: PageNode): boolean {
  return (
    typeof node !== "string" &&
    (node.component === "h2" ||
      (node.component === "Heading" && node.props["as"] === "h2"))
  );
}
