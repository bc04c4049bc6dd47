import path from "node:path";
import { stringify } from "yaml";
import { type OperationEntry, isGroup, methods } from "../description";
import { merge, modelOf, schemaNamed } from "../description/model";
import { letterTitle } from "./indexes";
import { indexTitle } from "./overview/index-page";
import { apiTitle } from "./overview/info-page";
import { plainText } from "../page/markdown/nodes";
import type { IndexEntry, PagePlan, SchemaEntry } from "./plan";
import type { TagEntry } from "./tags";
import { sidebarName } from "./sidebar";
import { schemaPointer } from "./plan";

export interface FrontMatterOptions {
  /** Route of the docs, such as `docs`. */
  docsRoute: string;
  /** URL of the repository; without it, pages have no "Edit this page" link. */
  repositoryUrl: string | undefined;
  hideSendButton: boolean;
}

/** Returns the front matter of an operation's page as YAML; the template adds `api`. */
export function operationFrontMatter(
  entry: OperationEntry,
  plan: PagePlan,
  options: FrontMatterOptions,
): string {
  const { operation, method, page, isWebhook, title } = entry;
  return yaml({
    id: page,
    title,
    description: plainText(operation.description) || title,
    sidebar_label: title,
    hide_title: true,
    hide_table_of_contents: true,
    sidebar_class_name: [
      isWebhook ? "event" : methodClass(method),
      "api-method",
      ...(operation.deprecated ? ["menu__list-item--deprecated"] : []),
    ].join(" "),
    info_path: plan.href(plan.infoPage).slice(1),
    custom_edit_url: editUrl(entry.pointer, plan, options),
    ...versionFields(page, plan),
    ...(options.hideSendButton && { hide_send_button: true }),
    // Webhooks are sent by the API itself, so there is nothing to try.
    ...(isWebhook && { hide_explorer: true }),
  });
}

/** Returns the menu's CSS class of a method; unusual methods get a class of their own. */
function methodClass(method: string): string {
  const isUsual = methods.some((usual) => usual === method);
  return isUsual ? method : `method-${method}`;
}

export function tagFrontMatter(
  { tag, page, title }: TagEntry,
  plan: PagePlan,
  options: FrontMatterOptions,
): string {
  const index = plan.description.tags?.indexOf(tag) ?? 0;
  return yaml({
    id: page,
    title,
    description: plainText(tag.description) || title,
    is_tag: true,
    hide_title: true,
    hide_table_of_contents: true,
    // A tag that is not in the menu still shows the sidebar.
    ...(!isGroup(tag) && { displayed_sidebar: sidebarName(plan) }),
    custom_edit_url: editUrl(`/tags/${String(index)}`, plan, options),
    ...versionFields(page, plan),
  });
}

export function infoFrontMatter(
  plan: PagePlan,
  options: FrontMatterOptions,
): string {
  const { info } = plan.description;
  return yaml({
    id: plan.infoPage,
    title: apiTitle(info),
    description: plainText(info.description) || apiTitle(info),
    sidebar_label: "Overview",
    hide_title: true,
    hide_table_of_contents: true,
    custom_edit_url: editUrl("/info", plan, options),
    ...versionFields(plan.infoPage, plan),
  });
}

export function changelogFrontMatter(
  page: string,
  title: string,
  description: string,
  plan: PagePlan,
): string {
  return yaml({
    id: path.posix.basename(page),
    title,
    description,
    sidebar_label: title,
    hide_title: true,
    hide_table_of_contents: true,
    displayed_sidebar: sidebarName(plan),
    custom_edit_url: null,
    feed: true,
    ...versionFields(page, plan),
  });
}

export function indexFrontMatter(plan: PagePlan): string {
  return yaml({
    id: plan.indexPage,
    title: indexTitle,
    description: `All operations, tags and schemas of ${apiTitle(plan.description.info)}.`,
    sidebar_label: indexTitle,
    hide_title: true,
    hide_table_of_contents: true,
    displayed_sidebar: sidebarName(plan),
    custom_edit_url: null,
    ...versionFields(plan.indexPage, plan),
  });
}

export function indexEntryFrontMatter(
  entry: IndexEntry,
  page: string,
  plan: PagePlan,
): string {
  const letter = entry.letters.find((one) => one.page === page)?.letter;
  return yaml({
    id: path.posix.basename(page),
    title: letter === undefined ? entry.title : letterTitle(entry, letter),
    description: entry.about,
    sidebar_label: letter ?? entry.title,
    hide_title: true,
    hide_table_of_contents: true,
    displayed_sidebar: sidebarName(plan),
    custom_edit_url: null,
    ...versionFields(page, plan),
  });
}

export function schemaFrontMatter(
  { name, page }: SchemaEntry,
  plan: PagePlan,
  options: FrontMatterOptions,
): string {
  const model = modelOf(plan.description);
  const { description } = merge(model, schemaNamed(model, name) ?? true).schema;
  return yaml({
    id: path.posix.basename(page),
    title: name,
    description: plainText(description) || `The schema ${name}`,
    sidebar_label: name,
    hide_title: true,
    hide_table_of_contents: true,
    schema: true,
    displayed_sidebar: sidebarName(plan),
    custom_edit_url: editUrl(schemaPointer(name), plan, options),
    ...versionFields(page, plan),
  });
}

/** Returns the page's version, its links to other versions, and its canonical URL. */
function versionFields(
  page: string,
  { description, folder, versions }: PagePlan,
): object {
  const own = { api_version: description.info.version };
  if (!versions) return own;
  const canonical = versions.canonicalOf(page);
  const links = versions.linksOf(page);
  const name = links.find(({ isCurrent }) => isCurrent)?.name;
  return {
    ...own,
    versions: links,
    ...(folder && name !== undefined && { older_version: name }),
    // Only pages of the default version have a Markdown copy.
    ...(folder && { hide_markdown: true }),
    ...(canonical !== undefined && { canonical }),
  };
}

/**
 * Quotes every string: Docusaurus reads YAML 1.1, where more strings look like a date or a number
 * (`2024-01-01`, `1_000`) than in the version that is written.
 */
function yaml(fields: Record<string, unknown>): string {
  return stringify(fields, {
    defaultKeyType: "PLAIN",
    defaultStringType: "QUOTE_DOUBLE",
    lineWidth: 0,
  });
}

/** Returns the URL of the file and line in the repository, if the description is kept there. */
function editUrl(
  pointer: string,
  { locate }: PagePlan,
  { repositoryUrl }: FrontMatterOptions,
): string | null {
  const { file, line } = locate(pointer);
  const relative = path.posix.normalize(file);
  if (!repositoryUrl || !relative.startsWith("openapi/")) return null;
  return `${repositoryUrl}/blob/main/${relative}${line ? `#L${String(line)}` : ""}`;
}
