import {
  type Description,
  type Info,
  type OperationEntry,
  type Server,
  isGroup,
} from "../../description";
import {
  type PageNode,
  nodes,
  type Children,
  element,
} from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import { safeUrl } from "../../page/markdown/url";
import { licenseFile } from "../../config/routes";
import { brunoFile, postmanFile } from "../machine/collections";
import { collectionLinks, download, fileLink } from "./downloads";
import type { PagePlan } from "../plan";
import { tagTree } from "../tags";
import { groupsOf } from "../groups";
import { variableNodes } from "../operation/servers";
import { indexList } from "./index-page";
import { authenticationNodes } from "./authentication";
import { link, pageTitle, section } from "./links";
import { tagList } from "./tag-list";

/**
 * Returns the page about the API: version, servers, authentication, downloads, tags and schemas.
 */
export function infoPage(plan: PagePlan): PageNode[] {
  const { description } = plan;
  const { info } = description;
  return nodes([
    pageTitle(apiTitle(info)),
    element("p", {}, [
      "Version ",
      element("code", {}, info.version),
      `, ${counts(plan)}.`,
    ]),
    ...markdown(info.summary),
    ...markdown(info.description),
    // Webhooks are not sent to a server of the API.
    plan.operations.every(({ isWebhook }) => isWebhook) &&
    plan.operations.length > 0
      ? undefined
      : [
          section("servers", "Servers"),
          element("ul", {}, (description.servers ?? []).map(serverNode)),
        ],
    section("authentication", "Authentication"),
    authenticationNodes(description),
    section("downloads", "Downloads"),
    element(
      "p",
      {},
      "The OpenAPI description that this reference is generated from: ",
      download(plan, "openapi.yaml"),
      ", ",
      download(plan, "openapi.json"),
      ".",
      plan.hasLicense
        ? [
            " It is based on authentik's own schema, which is published under ",
            fileLink(plan, licenseFile, "the MIT license"),
            ".",
          ]
        : undefined,
      description.$self
        ? [" It is published at ", element("code", {}, description.$self), "."]
        : undefined,
    ),
    collectionLinks(plan, postmanFile, brunoFile),
    plan.indexes.length > 0
      ? [section("indexes", "Indexes"), indexList(plan)]
      : undefined,
    section("operations", "Operations"),
    element(
      "p",
      {},
      "By tag. Operations and schemas are also listed ",
      link(plan.href(plan.indexPage), "from A to Z"),
      ".",
    ),
    tagList(tagTree(plan.tags), plan, ({ page, operations }) =>
      resourceLinks(page, operations, plan),
    ),
    markNodes(plan),
    plan.schemas.length > 0
      ? [section("schemas", "Schemas"), schemaNodes(plan)]
      : undefined,
    about(description),
  ]);
}

/** Above this number, the page links to the schemas' index instead of listing them. */
const mostSchemas = 200;

function schemaNodes(plan: PagePlan): Children {
  const index = plan.indexes.find(({ name }) => name === "schemas");
  if (index && plan.schemas.length > mostSchemas)
    return element(
      "p",
      {},
      link(plan.href(index.page), `All ${String(plan.schemas.length)} schemas`),
      ", each next to its related forms.",
    );
  return element(
    "ul",
    { className: "schema-links" },
    plan.schemas.map(({ name }) =>
      element("li", {}, link(plan.schemaHref(name), name)),
    ),
  );
}

/** Links to the resources of a tag on the tag's page. */
function resourceLinks(
  page: string,
  operations: OperationEntry[],
  plan: PagePlan,
): Children {
  const groups = groupsOf(operations) ?? [];
  if (groups.length < 2) return undefined;
  return element(
    "ul",
    { className: "resource-list" },
    groups.map(({ id, title }) =>
      element("li", {}, link(`${plan.href(page)}#${id}`, title)),
    ),
  );
}

/** Returns the API's name: its title, followed by "API" if it is one word, as the name of a product. */
export function apiTitle({ title }: Description["info"]): string {
  return /^[\w.-]+$/.test(title) && !/api/i.test(title)
    ? `${title} API`
    : title;
}

function counted({ length }: unknown[], noun: string): string {
  return `${length.toLocaleString("en")} ${noun}${length === 1 ? "" : "s"}`;
}

function counts({ operations, schemas }: PagePlan): string {
  const count = counted(operations, "operation");
  return schemas.length === 0
    ? count
    : `${count} and ${counted(schemas, "schema")}`;
}

function serverNode(server: Server): Children {
  const { url, name, description } = server;
  return element(
    "li",
    {},
    element("code", {}, url),
    name ? ` (${name})` : undefined,
    markdown(description),
    variableNodes(server),
  );
}

/** Lists tags that mark operations but are not in the menu. */
function markNodes(plan: PagePlan): Children {
  const marks = plan.tags.filter(({ tag }) => !isGroup(tag));
  if (marks.length === 0) return undefined;
  const nodes = marks.map((entry) => ({ ...entry, children: [] }));
  return [element("p", {}, "By label:"), tagList(nodes, plan)];
}

/** Lists contact, license, terms of service and external docs. */
function about({ info, externalDocs: docs }: Description): Children {
  const { contact, license, termsOfService } = info;
  const entries: [label: string, url?: string][] = [
    ...(contact?.name || contact?.url
      ? [[contact.name ?? "Contact", contact.url] as [string, string?]]
      : []),
    ...(contact?.email
      ? [[contact.email, `mailto:${contact.email}`] as [string, string]]
      : []),
    ...(license
      ? [[`License: ${license.name}`, licenseUrl(license)] as [string, string?]]
      : []),
    ...(termsOfService
      ? [["Terms of service", termsOfService] as [string, string]]
      : []),
    ...(docs
      ? [[docs.description ?? "More", docs.url] as [string, string]]
      : []),
  ];
  if (entries.length === 0) return undefined;
  return [
    section("about", "About"),
    element(
      "ul",
      {},
      entries.map(([label, url]) => {
        const href = safeUrl(url ?? "");
        return element(
          "li",
          {},
          href === undefined ? label : link(href, label),
        );
      }),
    ),
  ];
}

/** Returns the license's own URL, or that of its SPDX identifier. */
export function licenseUrl({ url, identifier }: NonNullable<Info["license"]>) {
  return url ?? (identifier && `https://spdx.org/licenses/${identifier}.html`);
}
