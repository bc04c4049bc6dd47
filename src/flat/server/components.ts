import Link from "@docusaurus/Link";
import MethodEndpoint from "@site/src/theme/ApiExplorer/MethodEndpoint";
import ApiTabs from "@site/src/theme/ApiTabs";
import DiscriminatorTabs from "@site/src/theme/DiscriminatorTabs";
import MimeTabs from "@site/src/theme/MimeTabs";
import OperationTabs from "@site/src/theme/OperationTabs";
import ParamsItem from "@site/src/theme/ParamsItem";
import ResponseSamples from "@site/src/theme/ResponseSamples";
import SchemaItem from "@site/src/theme/SchemaItem";
import SchemaTabs from "@site/src/theme/SchemaTabs";
import TabItem from "@site/src/theme/TabItem";
import Heading from "@theme/Heading";
import type { ComponentType } from "react";
import { PageSamples } from "@site/src/reader/parts/samples/PageSamples";
import type { layoutModules, modules } from "../../page/tree/components";

type Module =
  | (typeof modules)[keyof typeof modules]
  | (typeof layoutModules)[keyof typeof layoutModules];

/** The components of pages, by module. */
export const components: Record<Module, ComponentType<never>> = {
  "@docusaurus/Link": Link,
  "@theme/ApiExplorer/MethodEndpoint": MethodEndpoint,
  "@theme/ApiTabs": ApiTabs,
  "@theme/DiscriminatorTabs": DiscriminatorTabs,
  "@theme/Heading": Heading,
  "@theme/MimeTabs": MimeTabs,
  "@theme/OperationTabs": OperationTabs,
  "@theme/ParamsItem": ParamsItem,
  "@theme/ResponseSamples": ResponseSamples,
  "@theme/SchemaItem": SchemaItem,
  "@theme/SchemaTabs": SchemaTabs,
  "@theme/TabItem": TabItem,
  "@site/src/reader/parts/samples/PageSamples": PageSamples,
};
