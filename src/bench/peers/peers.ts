import { benchPackages } from "../packages";

/** The parts of an operation that peers use in fragments. */
export interface PeerOperation {
  id: string;
  method: string;
  path: string;
  /** Its first tag, as written in the description. */
  tag: string;
}

/** Another renderer of OpenAPI descriptions, on a page set up as in its documentation. */
export interface Peer {
  name: string;
  /** The npm package and its version. */
  package: string;
  version: string;
  /** Files of the package that the page loads. */
  scripts: string[];
  styles: string[];
  /** Returns the page's body, for a description at a URL. */
  body: (spec: string, scheme: "light" | "dark") => string;
  /** Returns the URL fragment of an operation. */
  fragment: (operation: PeerOperation) => string;
}

export const peers: readonly Peer[] = [
  {
    name: "Scalar",
    package: "@scalar/api-reference",
    version: "1.76.0",
    scripts: ["dist/browser/standalone.js"],
    styles: [],
    body: (spec, scheme) =>
      `<div id="app"></div><script>addEventListener("load", () => Scalar.createApiReference("#app", ${JSON.stringify(
        {
          ...{ url: spec, telemetry: false, withDefaultFonts: false },
          ...{ darkMode: scheme === "dark", hideDarkModeToggle: true },
        },
      )}))</script>`,
    fragment: ({ tag, method, path }) =>
      `tag/${tag}/${method.toUpperCase()}${path}`,
  },
  {
    name: "Redoc",
    package: "redoc",
    version: "2.5.4",
    scripts: ["bundles/redoc.standalone.js"],
    styles: [],
    body: (spec) => `<redoc spec-url="${spec}"></redoc>`,
    fragment: ({ tag, id }) => `tag/${tag}/operation/${id}`,
  },
  {
    name: "Swagger UI",
    package: "swagger-ui-dist",
    version: "5.35.0",
    scripts: ["swagger-ui-bundle.js"],
    styles: ["swagger-ui.css"],
    body: (spec) =>
      `<div id="app"></div><script>addEventListener("load", () => SwaggerUIBundle({ url: "${spec}", dom_id: "#app", deepLinking: true, docExpansion: "none" }))</script>`,
    fragment: ({ tag, id }) => `/${tag}/${id}`,
  },
  {
    name: "Elements",
    package: "@stoplight/elements",
    version: "9.0.25",
    scripts: ["web-components.min.js"],
    styles: ["styles.min.css"],
    body: (spec, scheme) =>
      `<script>document.documentElement.dataset.theme = "${scheme}"</script><elements-api apiDescriptionUrl="${spec}" router="hash" layout="sidebar"></elements-api>`,
    fragment: ({ id }) => `/operations/${id}`,
  },
  {
    name: "RapiDoc",
    package: "rapidoc",
    version: "9.3.8",
    scripts: ["dist/rapidoc-min.js"],
    styles: [],
    body: (spec, scheme) =>
      `<rapi-doc spec-url="${spec}" theme="${scheme}" render-style="focused" load-fonts="false" show-header="false"></rapi-doc>`,
    fragment: ({ method, path }) => `${method}-${path}`,
  },
];

/** Installs the peers if necessary, and returns the folder of their packages. */
export function installPeers(): Promise<string> {
  return benchPackages(
    "peers",
    Object.fromEntries(peers.map((peer) => [peer.package, peer.version])),
  );
}
