import type { Compute } from "../model/computed";
import { text } from "../store/values";

/** Browsers whose name and version are recognized in the User-Agent header. */
const browsers = /(Firefox|Edg|Chrome|Safari)\/(\d+)(?:\.(\d+))?/;
const systems = /(Windows|Mac OS X|Android|Linux|iPhone)/;

const userAgent: Compute = ({ last_user_agent: agent }) => {
  const [, family = "Other", major = "", minor = "0"] =
    browsers.exec(text(agent)) ?? [];
  const [, os = "Other"] = systems.exec(text(agent)) ?? [];
  const unknown = { major: "", minor: "", patch: "" };
  return {
    device: { brand: "Generic", family: "Other", model: "" },
    os: { family: os, ...unknown, patch_minor: "" },
    user_agent: { ...unknown, family, major, minor },
    string: text(agent),
  };
};

export const sessionProperties: Record<string, Compute> = {
  user_agent: userAgent,
  current: (row, { view }) => view.session?.pk === row.pk,
  geo_ip: () => null,
  asn: () => null,
};
