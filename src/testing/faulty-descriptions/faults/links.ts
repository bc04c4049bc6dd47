import type { DescriptionFault } from "../fault";

const reference = "/docs/developer-docs/api/reference";

/** Faults in links in texts and fields, and between operations. */
export const linkFaults: DescriptionFault[] = [
  {
    replace: [`${reference}/domes-list`, `${reference}/domes-lost`],
    rule: "link-target",
    at: `${reference}/domes-lost`,
  },
  {
    replace: [`${reference}/domes-list`, `${reference}/domes-list#query.stat`],
    rule: "link-target",
    at: `${reference}/domes-list#query.stat`,
  },
  {
    replace: [`${reference}/domes-list`, "/docs/guides/nowhere/"],
    rule: "link-target",
    at: "/docs/guides/nowhere/",
  },
  {
    replace: [`${reference}/domes-list`, "domes-list"],
    rule: "link-unusable",
    at: "domes-list)",
  },
  {
    replace: [`${reference}/domes-list`, "#servers"],
    rule: "link-relative",
    at: "#servers",
  },
  {
    replace: ["https://sky.test/handbook", "[more](https://)"],
    rule: "link-unusable",
    at: "https://)",
  },
  {
    replace: ["and https://sky.test/handbook", "and [this][handbook]"],
    rule: "link-undefined",
    at: "[this][handbook]",
  },
  {
    replace: ["and https://sky.test/handbook", "and ![dome](/dome.png)"],
    rule: "link-target",
    at: "/dome.png",
  },
  {
    replace: ["and https://sky.test/handbook", "and <b>more</b>"],
    rule: "text-html",
    at: "<b>",
    severity: "warning",
  },
  {
    replace: [
      "and https://sky.test/handbook",
      "and [a](http://me:pw@sky.test/)",
    ],
    rule: "link-secret",
    at: "http://me:pw@sky.test/",
  },
  {
    replace: ["url: https://sky.test\n", "url: sky.test\n"],
    rule: "link-unusable",
    at: "url: sky.test",
  },
  {
    replace: ["dome@sky.test", "dome at sky.test"],
    rule: "link-unusable",
    at: "email: dome at",
  },
  {
    replace: ["https://sky.test/licence", "ftp://sky.test/licence"],
    rule: "link-unusable",
    at: "url: ftp:",
  },
  {
    replace: [
      "termsOfService: https://sky.test/terms",
      "termsOfService: /terms",
    ],
    rule: "link-target",
    at: "termsOfService",
  },
  {
    replace: ["url: https://sky.test/domes", `url: ${reference}/doms`],
    rule: "link-target",
    at: `url: ${reference}/doms`,
  },
  {
    replace: ["https://{site}.sky.test/api", "ws://{site}.sky.test/api"],
    rule: "server-url",
    at: "url: ws:",
  },
  {
    replace: [
      "operationId: domes_retrieve\n              desc",
      "operationId: dome_retrieve\n              desc",
    ],
    rule: "link-operation",
    at: "operationId: dome_retrieve",
  },
  {
    replace: ["operationId: domes_retrieve\n              desc", "desc"],
    rule: "link-operation",
    at: "one:",
  },
];
