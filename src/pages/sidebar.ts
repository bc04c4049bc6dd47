import type { Changelog } from "./changelog/types";
import { schemas as schemaIndex } from "./indexes/schemas";
import { menuItems } from "./menu";
import { schemaLetters } from "./schema-menu";
import type { PagePlan } from "./plan";
import { type TagNode, tagTree } from "./tags";

/** Above this number, schemas are grouped by letter. */
const mostSchemas = 60;

/** Returns the name of a version's sidebar. */
export function sidebarName({ folder }: Pick<PagePlan, "folder">): string {
  return folder ? `reference-${folder}` : "reference";
}

/**
 * Writes the sidebars of the reference as a module: the version's own, and those of other versions,
 * imported from their folders.
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

/** Returns the indexes, with all schemas below theirs, grouped by letter if there are many. */
function indexItems(plan: PagePlan, id: (page: string) => string): object[] {
  const doc = ({ page }: { page: string }) => ({ type: "doc", id: id(page) });
  const schemas = plan.indexes.find(({ name }) => name === schemaIndex.name);
  const others = plan.indexes.filter((entry) => entry !== schemas);
  return [
    ...(schemas
      ? [
          {
            type: "category",
            label: schemas.title,
            link: doc(schemas),
            items:
              plan.schemas.length <= mostSchemas
                ? schemaLetters(plan).flatMap((one) => one.schemas.map(doc))
                : schemaLetters(plan).map(({ letter, schemas: list }) => ({
                    type: "category",
                    label: letter,
                    items: list.map(doc),
                  })),
          },
        ]
      : []),
    {
      type: "category",
      label: "Indexes",
      link: doc({ page: plan.indexPage }),
      items: others.map((entry) =>
        entry.letters.length === 0
          ? doc(entry)
          : {
              type: "category",
              label: entry.title,
              link: doc(entry),
              items: entry.letters.map(doc),
            },
      ),
    },
  ];
}

/** Returns the tags, each with its operations and nested tags. */
function sidebarItems(plan: PagePlan): object[] {
  const id = (page: string) => (plan.folder ? `${plan.folder}/${page}` : page);
  return [
    { type: "doc", id: id(plan.infoPage) },
    ...(plan.changelog ? [changelogItem(plan.changelog)] : []),
    ...tagTree(plan.tags).map(tagItem),
    ...indexItems(plan, id),
  ];

  function changelogItem({ page, entries }: Changelog): object {
    return {
      type: "category",
      label: "Changelog",
      link: { type: "doc", id: id(page) },
      items: entries.map((entry) => ({ type: "doc", id: id(entry.page) })),
    };
  }

  function tagItem({ title, page, operations, children }: TagNode): object {
    const items = [...menuItems(operations, id), ...children.map(tagItem)];
    const doc = { type: "doc", id: id(page) };
    return items.length === 0
      ? { ...doc, label: title }
      : { type: "category", label: title, link: doc, items };
  }
}
