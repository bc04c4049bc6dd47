import { menuItems } from "./menu";
import type { PagePlan } from "./plan";

/** The reference's sidebar as a module: tags, each with its operations. */
export function sidebarModule(plan: PagePlan): string {
  const items = [
    { type: "doc", id: plan.infoPage },
    ...(plan.changelog ? [{ type: "doc", id: plan.changelog.page }] : []),
    ...plan.tags.map(({ title, page, operations }) => ({
      type: "category",
      label: title,
      link: { type: "doc", id: page },
      items: menuItems(operations),
    })),
  ];
  return `export default ${JSON.stringify({ reference: items }, null, 1)};\n`;
}
