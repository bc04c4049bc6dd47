import type { PagePlan } from "./plan";

/** Name of the sidebar of a version's pages. */
export function sidebarName({ folder }: Pick<PagePlan, "folder">): string {
  return folder ? `reference-${folder}` : "reference";
}

/** The sidebars of the reference as a module, one for each version. */
export function sidebarModule(plans: readonly PagePlan[]): string {
  const sidebars = Object.fromEntries(
    plans.map((plan) => [sidebarName(plan), sidebarItems(plan)]),
  );
  return `export default ${JSON.stringify(sidebars, null, 1)};\n`;
}

/** Tags, each with its operations. */
function sidebarItems(plan: PagePlan): object[] {
  const id = (page: string) => (plan.folder ? `${plan.folder}/${page}` : page);
  return [
    { type: "doc", id: id(plan.infoPage) },
    ...(plan.changelog ? [{ type: "doc", id: id(plan.changelog.page) }] : []),
    ...plan.tags.map(({ title, page, operations }) => ({
      type: "category",
      label: title,
      link: { type: "doc", id: id(page) },
      // Label and class stand in the page's own front matter.
      items: operations.map((entry) => id(entry.page)),
    })),
  ];
}
