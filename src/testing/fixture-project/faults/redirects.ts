import type { ProjectFault } from "../fault";

const file = "static/redirects.json";
const nights =
  '{ "from": "/docs/guides/nights/", "to": "/docs/guides/night/" }';

function fault(
  name: string,
  rule: string,
  from: string,
  to: string,
): ProjectFault {
  const injected = JSON.stringify({ from, to });
  return {
    name,
    check: "redirects",
    isInSources: true,
    inject(project) {
      project.edit(file, nights, injected);
    },
    expect: { rule, file, at: injected },
  };
}

const dusk = "/docs/guides/dusk/";
const reference = "/docs/developer-docs/api/reference";

/** Faults in redirects. */
export const redirectFaults: ProjectFault[] = [
  fault("a redirect leads to itself", "redirect-loop", "/a/", "/a/"),
  fault("a redirect leads to another", "redirect-chain", "/a/", dusk),
  fault("a redirect leads to a missing page", "redirect-target", "/a/", "/b/"),
  fault(
    "a redirect leads to a missing anchor",
    "redirect-target",
    "/a/",
    `${reference}/domes-list/#query.door`,
  ),
  fault(
    "a redirect leads to an anchor that a guide does not have",
    "redirect-target",
    "/a/",
    "/docs/guides/night/#dawn",
  ),
  fault(
    "an existing page is redirected",
    "redirect-from-exists",
    `${reference}/domes-list/`,
    "/docs/guides/",
  ),
  fault(
    "an anchor of a removed page is redirected",
    "redirect-from-page-gone",
    "/a/#b",
    "/docs/guides/",
  ),
  fault(
    "a redirect lacks its trailing slash",
    "redirect-form",
    "/a",
    "/docs/guides/",
  ),
  {
    name: "a URL is redirected twice",
    check: "redirects",
    isInSources: true,
    inject(project) {
      project.edit(file, "/docs/guides/nights/", dusk);
    },
    expect: {
      rule: "redirect-duplicate",
      file,
      at: `{ "from": "${dusk}"`,
      occurrence: 1,
    },
  },
];
