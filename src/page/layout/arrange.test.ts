import { describe, expect, it } from "vitest";
import { type PageNode, element } from "../tree/node";
import { walk } from "../tree/walk";
import { arrange } from "./arrange";

const sample = (label: string, text: string) =>
  element(
    "TabItem",
    { label, value: label },
    element("ResponseSamples", { responseExample: text, language: "json" }),
  );

const body = (kind: string, id: string, ...samples: PageNode[]) =>
  element(
    "MimeTabs",
    {},
    element(
      "TabItem",
      { label: "application/json", value: "application/json", id },
      element(
        "SchemaTabs",
        {},
        element(
          "TabItem",
          { label: "Schema", value: "Schema" },
          element(
            "details",
            { className: `openapi-markdown__details ${kind}`, open: true },
            element("summary", {}, "Schema"),
            element("ul", { id: `${id}-list` }),
          ),
        ),
        samples,
      ),
    ),
  );

const page = (curl: string | undefined, ...samples: PageNode[]): PageNode[] => [
  element("Heading", { as: "h1", children: "make" }),
  element("MethodEndpoint", { method: "post", path: "/things/", curl }),
  element("p", {}, "Makes a thing."),
  element("Heading", { as: "h2", id: "request", children: "Request" }),
  element("div", { id: "body" }, body("mime", "body", ...samples)),
  element("h2", {}, "Responses"),
  element(
    "div",
    {},
    element(
      "ApiTabs",
      {},
      element(
        "TabItem",
        { label: "201", value: "201", id: "response-201" },
        body("response", "response-201", sample("Made", '{"id": 1}')),
      ),
      element("TabItem", { label: "204", value: "204", id: "response-204" }),
    ),
  ),
];

const samplesOf = (nodes: PageNode[]) =>
  walk(nodes).find(({ component }) => component === "PageSamples")?.props;

describe("an operation's page", () => {
  it("has a head, the text, and the samples after it", () => {
    const [head, contents, text, samples, ...more] = arrange(page("curl x"));
    expect(contents).toMatchObject({
      component: "nav",
      children: [
        { children: ["On this page"] },
        { props: { href: "#responses" }, children: ["Responses"] },
        { component: "button" },
      ],
    });
    expect(head).toMatchObject({ props: { className: "reference__head" } });
    expect(text).toMatchObject({ props: { className: "reference__content" } });
    expect(samples).toMatchObject({ component: "PageSamples" });
    expect(more).toEqual([]);
    expect(walk([head as PageNode]).map(({ component }) => component)).toEqual([
      ...["div", "Heading", "MethodEndpoint", "p"],
    ]);
  });

  it("keeps the rest of the text in order", () => {
    const arranged = arrange(page("curl x", sample("One", "1")));
    const ids = walk(arranged).flatMap(({ props: { id } }) => id ?? []);
    expect(ids).toEqual([
      ...["request", "body", "body", "body-list"],
      ...[
        "responses",
        "response-201",
        "response-201",
        "response-201-list",
        "response-204",
      ],
    ]);
    const left = walk(arranged).map(({ component }) => component);
    expect(left).not.toContain("SchemaTabs");
    expect(left).not.toContain("ResponseSamples");
  });

  it("groups response samples by status, including statuses without samples", () => {
    expect(samplesOf(arrange(page("curl x")))?.["responses"]).toEqual([
      {
        status: "201",
        samples: [
          {
            label: "Made",
            mediaType: "application/json",
            notes: [],
            sample: { text: '{"id": 1}', language: "json" },
          },
        ],
      },
      { status: "204", samples: [] },
    ]);
  });

  it("leaves out bodies that the command contains, even with escaped quotes", () => {
    const bodies = (curl?: string) =>
      samplesOf(
        arrange(page(curl, sample("One", `"it's"`), sample("Two", "2"))),
      )?.["bodies"];
    expect(bodies(`curl x \\\n  --data-raw '"it'\\''s"'`)).toMatchObject([
      { label: "Two" },
    ]);
    expect(bodies(undefined)).toHaveLength(2);
  });

  it.each([
    ["multipart/form-data", "  --form-string a=b", 1],
    ["application/json", "  --form-string a=b", 2],
    ["image/png", "  --header 'Content-Type: image/png' --data-binary @F", 2],
    [
      "image/png",
      "  --header 'Content-Type: image/png' \\\n  --data-binary @F",
      1,
    ],
    ["multipart/form-data", "  --data-binary @FILE", 2],
  ])(
    "leaves out the first body, %s, only where the command sends it",
    (mediaType, option, left) => {
      const tree = page(
        `curl x \\\n${option}`,
        sample("1", "[1]"),
        sample("2", "[2]"),
      );
      const typed = JSON.parse(
        JSON.stringify(tree).replaceAll("application/json", mediaType),
      ) as PageNode[];
      expect(samplesOf(arrange(typed))?.["bodies"]).toHaveLength(left);
    },
  );

  it("keeps notes about a sample, even if the command contains the sample", () => {
    const said = element("p", {}, "Only once.");
    const tab = (label: string, ...children: PageNode[]) =>
      element("TabItem", { label, value: label }, said, children);
    const json = element("ResponseSamples", {
      responseExample: "1",
      language: "json",
    });
    const made = arrange(
      page("curl x --data-raw 1", tab("One", json), tab("Elsewhere")),
    );
    expect(samplesOf(made)?.["bodies"]).toEqual([
      { label: "One", mediaType: "application/json", notes: [said] },
      { label: "Elsewhere", mediaType: "application/json", notes: [said] },
    ]);
  });

  it("keeps the samples of callbacks in place", () => {
    const callback = element(
      "OperationTabs",
      {},
      element(
        "TabItem",
        { label: "done", value: "done" },
        body("mime", "callback", sample("Called", "1")),
      ),
    );
    const arranged = arrange([...page("curl x"), callback]);
    expect(
      walk(arranged).filter(({ component }) => component === "ResponseSamples"),
    ).toHaveLength(1);
  });
});

it("does not change the tabs of a schema's alternatives", () => {
  const choice = element(
    "SchemaTabs",
    {},
    element("TabItem", { label: "Schema", value: "Schema" }, "text"),
    element("TabItem", { label: "Other", value: "Other" }, "text"),
  );
  expect(walk(arrange([...page("curl x"), choice]))).toContainEqual(choice);
});

it("treats other pages as one text", () => {
  const text = element("p", {}, "Text");
  expect(arrange([text])).toEqual([
    element("div", { className: "reference__content" }, text),
  ]);
});

it("keeps an example's notes next to its value, and external URLs", () => {
  const tab = (label: string, ...children: PageNode[]) =>
    element("TabItem", { label, value: label }, children);
  const arranged = arrange(
    page(
      undefined,
      tab("Far", element("Link", { to: "https://x.test/" }, "far")),
      tab(
        "Near",
        "Words",
        element("ResponseSamples", { responseExample: "1", language: "json" }),
      ),
      sample("Example", "2"),
    ),
  );
  const said = JSON.stringify(samplesOf(arranged));
  for (const words of ["Far", "https://x.test/", "Near", "Words"])
    expect(said).toContain(words);
  expect(samplesOf(arranged)?.["bodies"]).toHaveLength(3);
});

it("shows the description's own samples before those of bodies", () => {
  const source = "run('{key}')";
  const [heading = "", , ...rest] = page(undefined, sample("Example", "2"));
  const endpoint = element("MethodEndpoint", {
    method: "post",
    path: "/things/",
    samples: [
      { label: "Ruby SDK", language: "Ruby", source },
      { label: "Go", language: "Go", source },
    ],
  });
  expect(
    samplesOf(arrange([heading, endpoint, ...rest]))?.["bodies"],
  ).toMatchObject([
    { label: "Ruby SDK", mediaType: "Ruby", sample: { text: source } },
    { label: "Go", mediaType: "", sample: { text: source } },
    { label: "Example", sample: { text: "2" } },
  ]);
});
