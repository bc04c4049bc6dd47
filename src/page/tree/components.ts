import type { Parameter } from "../../description";
import type { ChangeMark } from "./history";
import type { Schema } from "../../description/model/types/schema";

/** Where the components of a page come from. */
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

/** Where components come from that are on no page's file: the layout puts them in. */
export const layoutModules = {
  PageSamples: "@site/src/reader/parts/samples/PageSamples",
} as const;

/** The props of each component of a page. */
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
  /** Which side a body is for; the pages' shape has it. */
  schemaType?: "request" | "response";
}

export interface TabItemProps {
  label: string;
  value: string;
  /** Makes the tab a target of links, which open it. */
  id?: string;
}

/** What has become of something over the versions. */
interface WithHistory {
  history?: ChangeMark[];
}

export interface MethodEndpointProps extends WithHistory {
  method: string;
  path: string;
  context?: "callback" | "webhook";
  /** Path of the server that the operation's own path follows. */
  basePath?: string;
  /** A request to the operation, as a command. */
  curl?: string;
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
    /** The parameter's own, in place of its schema's. */
    examples?: ParameterExample[];
  };
}

/** A value, or the URL that it lies at. */
export interface ParameterExample {
  title?: string;
  description?: string;
  value?: unknown;
  url?: string;
}

export interface SchemaItemProps extends WithHistory {
  id?: string;
  className?: string;
  /** Whether the children are the property itself, a `<details>`. */
  collapsible: boolean;
  name?: string;
  /** The name is a pattern that the names of properties match. */
  isPattern?: boolean;
  /** The name is free, and no other stands beside it. */
  isAlone?: boolean;
  required?: boolean;
  schemaName?: string;
  qualifierMessage?: string;
  schema?: Schema;
  discriminator?: boolean;
  /** Name and URL of the component that the property is. */
  schemaLabel?: string;
  schemaHref?: string;
}
