/** A built site that the browser tests run against. */
export interface BuiltSite {
  folder: string;
  baseUrl: string;
  port: number;
}

export const rootBuild = {
  folder: "build",
  baseUrl: "/",
  port: 4310,
} satisfies BuiltSite;

/** The same site below a path, as behind a reverse proxy. */
export const subpathBuild = {
  folder: ".generated/build-subpath",
  baseUrl: "/api-docs/",
  port: 4311,
} satisfies BuiltSite;
