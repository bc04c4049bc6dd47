import type { ProjectFault } from "../fault";

const night = "docs/guides/02-night.md";
const handbook = "https://sky.test/handbook";

/** Points the handbook's link to a URL of the misbehaving server. */
function fault(name: string, path: string, rule: string): ProjectFault {
  return {
    name,
    check: "external",
    inject(project, { origin, tlsOrigin }) {
      const host = rule === "external-tls" ? tlsOrigin : origin;
      project.edit(night, handbook, host + path);
    },
    expect: { rule, file: night, at: "http", severity: "warning" },
  };
}

/** URLs of other sites; their findings are warnings. */
export const externalFaults: ProjectFault[] = [
  fault("an external page is gone", "/gone", "external-gone"),
  fault("an external page has moved", "/moved", "external-moved"),
  fault("an external page redirects in a loop", "/circle", "external-loop"),
  fault("an external page refuses access", "/forbidden", "external-unsure"),
  fault(
    "an external host has an untrusted certificate",
    "/fine",
    "external-tls",
  ),
  {
    name: "a URL in the description is gone",
    check: "external",
    inject(project, { origin }) {
      project.edit(
        "openapi/openapi.yaml",
        "https://sky.test/domes",
        `${origin}/gone`,
      );
    },
    expect: {
      rule: "external-gone",
      file: "openapi/openapi.yaml",
      at: "url: http://127",
      severity: "warning",
    },
  },
  {
    name: "an ignored URL is not in use",
    check: "external",
    inject(project) {
      project.edit(
        "src/checks/external/lists.json",
        '"ignore": [\n',
        '"ignore": [\n    { "url": "https://rain.test/", "reason": "It is dry." },\n',
      );
    },
    expect: {
      rule: "external-list",
      file: "src/checks/external/lists.json",
      at: '{ "url": "https://rain.test/"',
      severity: "warning",
    },
  },
];
