import type { Parameter } from "../../description";
import type { ChangeMark } from "./history";
import type { Schema } from "../../description/model/types/schema";

/** Modules of a page's components. */
export const modules = {
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
} as const satisfies Record<keyof ComponentProps, string>;

/** Modules of components that the layout adds; no page's file contains them. */
export const layoutModules = {
  PageSamples: "@site/src/reader/parts/samples/PageSamples",
} as const;

/** The props of each component. */
export interface ComponentProps {
  ApiTabs: TabsProps;
  DiscriminatorTabs: TabsProps;
  Heading: {
    as: "h1" | "h2";
    id?: string;
    className?: string;
    dir?: "rtl";
    children: string;
  };
  Link: { to: string | undefined };
  MethodEndpoint: MethodEndpointProps;
  MimeTabs: TabsProps;
  OperationTabs: TabsProps;
  ParamsItem: ParamsItemProps;
  ResponseSamples: ResponseSamplesProps;
  SchemaItem: SchemaItemProps;
  SchemaTabs: TabsProps;
  TabItem: TabItemProps;
}

export interface TabsProps {
  className?: string;
  /** The direction of a body, kept from the original pages. */
  schemaType?: "request" | "response";
}

export interface TabItemProps {
  label: string;
  value: string;
  /** Lets links open the tab. */
  id?: string;
}

/** Changes over the versions. */
interface WithHistory {
  history?: ChangeMark[];
}

export interface MethodEndpointProps extends WithHistory {
  method: string;
  path: string;
  context?: "callback" | "webhook";
  /** Path of the server, which precedes the operation's path. */
  basePath?: string;
  /** A request to the operation as a command. */
  curl?: string;
  /** The samples of requests that the description contains. */
  samples?: CodeSample[];
}

/** A sample of a request, as the description has it. */
export interface CodeSample {
  label: string;
  /** Name of the programming language, such as `Python`. */
  language: string;
  source: string;
}

export interface ResponseSamplesProps {
  responseExample: string;
  language: string;
}

export interface ParamsItemProps extends WithHistory {
  id?: string;
  schemaName?: string;
  qualifierMessage?: string;
  className?: string;
  param: Omit<Parameter, "schema" | "content" | "examples"> & {
    schema?: Schema;
    /** For parameters that are serialized as a media type. */
    mediaType?: string | undefined;
    /** The parameter's own examples, instead of its schema's. */
    examples?: ParameterExample[];
  };
}

/** A value, or its external URL. */
export interface ParameterExample {
  title?: string;
  description?: string;
  value?: unknown;
  url?: string;
}

export interface SchemaItemProps extends WithHistory {
  id?: string;
  className?: string;
  /** Whether the children form an expandable property, a `<details>`. */
  collapsible: boolean;
  name?: string;
  /** Whether the name is a pattern that property names match. */
  isPattern?: boolean;
  /** Whether the name is arbitrary and there are no named properties. */
  isAlone?: boolean;
  required?: boolean;
  schemaName?: string;
  qualifierMessage?: string;
  schema?: Schema;
  discriminator?: boolean;
  /** Name and URL of the property's component. */
  schemaLabel?: string;
  schemaHref?: string;
}
