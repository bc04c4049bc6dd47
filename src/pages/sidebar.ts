import { menuItems } from "./menu";
import type { PagePlan } from "./plan";
import { type TagNode, tagTree } from "./tags";

/** Name of the sidebar of a version's pages. */
export function sidebarName({ folder }: Pick<PagePlan, "folder">): string {
  return folder ? `reference-${folder}` : "reference";
}

/**
 * The sidebars of the reference as a module: the version's own, and those of the modules in folders
 * of further versions.
 */
export function sidebarModule(
  plan: PagePlan,
  folders: readonly string[] = [],
): string {
  const sidebars = { [sidebarName(plan)]: sidebarItems(plan) };
  const imports = folders.map(
    (folder, index) =>
      `import version${String(index)} from "./${folder}/sidebar";\n`,
  );
  const all = [
    JSON.stringify(sidebars, null, 1),
    ...folders.map((_, index) => `version${String(index)}`),
  ];
  return folders.length > 0
    ? `${imports.join("")}\nexport default Object.assign(${all.join(", ")});\n`
    : `export default ${all.join("")};\n`;
}

/** Tags, each with its operations and the tags below it. */
function sidebarItems(plan: PagePlan): object[] {
  const id = (page: string) => (plan.folder ? `${plan.folder}/${page}` : page);
  return [
    { type: "doc", id: id(plan.infoPage) },
    ...(plan.changelog ? [{ type: "doc", id: id(plan.changelog.page) }] : []),
    ...tagTree(plan.tags).map(tagItem),
  ];

  function tagItem({ title, page, operations, children }: TagNode): object {
    const items = [...menuItems(operations, id), ...children.map(tagItem)];
    const doc = { type: "doc", id: id(page) };
    return items.length === 0
      ? { ...doc, label: title }
      : { type: "category", label: title, link: doc, items };
  }
}
