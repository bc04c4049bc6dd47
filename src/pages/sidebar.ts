import { displayName } from "./display-name";
import type { PagePlan } from "./plan";

/** The reference's sidebar as a module: tags, each with its operations. */
export function sidebarModule(plan: PagePlan): string {
  const items = [
    { type: "doc", id: plan.infoPage },
    ...plan.tags.map(({ title, page, operations }) => ({
      type: "category",
      label: title,
      link: { type: "doc", id: page },
      items: operations.map((entry) => ({
        type: "doc",
        id: entry.page,
        label: displayName(entry),
        className: [
          "api-method",
          entry.isWebhook ? "event" : entry.method,
          ...(entry.operation.deprecated
            ? ["menu__list-item--deprecated"]
            : []),
        ].join(" "),
      })),
    })),
  ];
  return `export default ${JSON.stringify({ reference: items }, null, 1)};\n`;
}
