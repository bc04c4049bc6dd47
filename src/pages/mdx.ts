import { type Children, element } from "./jsx";

/** Where the components of a page come from. */
const modules: Record<string, string> = {
  ApiTabs: "@theme/ApiTabs",
  DiscriminatorTabs: "@theme/DiscriminatorTabs",
  Heading: "@theme/Heading",
  Link: "@docusaurus/Link",
  MethodEndpoint: "@theme/ApiExplorer/MethodEndpoint",
  MimeTabs: "@theme/MimeTabs",
  OperationTabs: "@theme/OperationTabs",
  ParamsItem: "@theme/ParamsItem",
  ResponseSamples: "@theme/ResponseSamples",
  SchemaItem: "@theme/SchemaItem",
  SchemaTabs: "@theme/SchemaTabs",
  TabItem: "@theme/TabItem",
};

/**
 * The body of a page: the imports of the components that it uses, and its elements. There is no
 * Markdown in it, only JSX, so it says the same whether MDX reads it or a JavaScript parser does.
 */
export function mdxPage(children: Children[]): string {
  const body = element("", {}, children).split("\n").slice(1, -1).join("\n");
  const used = new Set(
    [...body.matchAll(/^<([A-Z]\w*)/gm)].map((match) => match[1] ?? ""),
  );
  const imports = Object.entries(modules)
    .filter(([name]) => used.has(name))
    .map(([name, module]) => `import ${name} from "${module}";`);
  return `${imports.join("\n")}\n\n${body}\n`;
}
