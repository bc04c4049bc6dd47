import { type Description, toPointer, walk } from "../../../description";
import type { Fault } from "../fault";
import { checkAbsoluteUrl, checkUrl } from "./url";
import type { SiteContents } from "./site";

/** Checks URL fields: external docs, contact, license, terms of service and security schemes. */
export function urlFields(
  description: Description,
  site: SiteContents,
): Fault[] {
  const faults: Fault[] = [];
  walk(
    description,
    (object, position, keys) => {
      for (const field of fields[position] ?? []) {
        const url = object[field];
        if (typeof url !== "string") continue;
        const fault =
          field === "email"
            ? checkAbsoluteUrl(`mailto:${url}`)
            : isTemplate(position, url)
              ? undefined
              : checkUrl(url, site);
        if (fault)
          faults.push({ pointer: toPointer([...keys, field]), ...fault });
      }
    },
    "description",
  );
  return [...faults, ...servers(description)];
}

const fields: Record<string, string[]> = {
  info: ["termsOfService"],
  contact: ["url", "email"],
  license: ["url"],
  externalDocs: ["url"],
  flow: [
    ...["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"],
  ],
  securityScheme: ["openIdConnectUrl"],
};

/** Returns whether a scheme's URL is relative to the API's server, which is valid. */
function isTemplate(position: string, url: string): boolean {
  const isScheme = position === "flow" || position === "securityScheme";
  return isScheme && url.startsWith("/");
}

function servers({ servers = [] }: Description): Fault[] {
  return servers.flatMap(({ url, variables = {} }, index) => {
    const filled = url.replace(
      /\{([^{}]+)\}/g,
      (_, name: string) => variables[name]?.default ?? "x",
    );
    const base = "https://example.com/";
    const isUsable =
      URL.canParse(filled, base) &&
      /^https?:$/.test(new URL(filled, base).protocol);
    return isUsable && !/[?#]/.test(url)
      ? []
      : [
          {
            rule: "server-url",
            pointer: toPointer(["servers", index, "url"]),
            message: `No request can be sent to ${url}.`,
            hint: "Use an http or https URL without a query or fragment, or a path that begins with a slash.",
          },
        ];
  });
}
