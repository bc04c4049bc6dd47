import type { Description, SecurityScheme, Server } from "../../description";
import {
  type PageNode,
  nodes,
  type Children,
  element,
} from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import { safeUrl } from "../../page/markdown/url";
import type { PagePlan } from "../plan";
import { link, pageTitle, section } from "./links";

/** The page about the description: version, servers, authentication, downloads, tags, schemas. */
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
    ...markdown(info.description),
    section("servers", "Servers"),
    element("ul", {}, (description.servers ?? []).map(serverNode)),
    section("authentication", "Authentication"),
    authentication(description),
    section("downloads", "Downloads"),
    element(
      "p",
      {},
      "The description that this reference is made of: ",
      download(plan, "openapi.yaml"),
      ", ",
      download(plan, "openapi.json"),
      ".",
    ),
    section("operations", "Operations"),
    element(
      "ul",
      { className: "tag-list" },
      plan.tags.map(({ page, title, operations }) =>
        element(
          "li",
          {},
          link(plan.href(page), title),
          ` (${String(operations.length)})`,
        ),
      ),
    ),
    section("schemas", "Schemas"),
    element(
      "ul",
      { className: "schema-links" },
      plan.schemas.map(({ name }) =>
        element("li", {}, link(plan.schemaHref(name), name)),
      ),
    ),
    about(description),
  ]);
}

/** What the API is called: its title, which may say itself that it is one. */
export function apiTitle({ title }: Description["info"]): string {
  return /\bapi\b/i.test(title) ? title : `${title} API`;
}

function counted({ length }: unknown[], noun: string): string {
  return `${String(length)} ${noun}${length === 1 ? "" : "s"}`;
}

function counts({ operations, schemas }: PagePlan): string {
  return `${counted(operations, "operation")} and ${counted(schemas, "schema")}`;
}

function serverNode({ url, description, variables = {} }: Server): Children {
  return element(
    "li",
    {},
    element("code", {}, url),
    markdown(description),
    Object.entries(variables).map(([name, variable]) =>
      element(
        "p",
        {},
        element("code", {}, name),
        `: ${[variable.default, ...(variable.enum ?? [])].join(", ")} `,
        variable.description ?? "",
      ),
    ),
  );
}

function authentication({ components }: Description): Children {
  const schemes = Object.entries(components?.securitySchemes ?? {});
  if (schemes.length === 0)
    return element("p", {}, "The description names no credentials.");
  return element(
    "dl",
    {},
    schemes.map(([name, scheme]) => [
      element("dt", {}, element("code", {}, name)),
      element(
        "dd",
        {},
        element("p", {}, schemeText(scheme)),
        markdown(scheme.description),
      ),
    ]),
  );
}

function schemeText(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "http":
      return `HTTP authentication, ${scheme.scheme}.`;
    case "apiKey":
      return `The ${scheme.in === "query" ? "query parameter" : scheme.in} ${scheme.name}.`;
    case "oauth2":
      return `OAuth 2.0: ${Object.keys(scheme.flows).join(", ")}.`;
    case "openIdConnect":
      return `OpenID Connect, discovered at ${scheme.openIdConnectUrl}.`;
    case "mutualTLS":
      return "A client certificate (mutual TLS).";
  }
}

/** Files of the site itself: relative, so that the address is right below any base. */
function download(plan: PagePlan, file: string): Children {
  const up = plan.href("").split("/").length - 1;
  return element(
    "a",
    { href: `${"../".repeat(up)}${file}`, download: file },
    file,
  );
}

function about({ info, externalDocs }: Description): Children {
  const { contact, license, termsOfService } = info;
  const links = [
    contact?.url && ([contact.name ?? "Contact", contact.url] as const),
    contact?.email && ([contact.email, `mailto:${contact.email}`] as const),
    license?.url && ([`Licence: ${license.name}`, license.url] as const),
    termsOfService && (["Terms of service", termsOfService] as const),
    externalDocs &&
      ([externalDocs.description ?? "More", externalDocs.url] as const),
  ].flatMap((entry) => {
    const href = entry ? safeUrl(entry[1]) : undefined;
    return entry && href ? [element("li", {}, link(href, entry[0]))] : [];
  });
  return links.length > 0
    ? [section("about", "About"), element("ul", {}, links)]
    : undefined;
}
