import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "@swc/core";

/** The modules of the callback page's script, in import order. */
const modules = ["message.js", "callback.js", "main.js"];

/**
 * Builds the static files of the callback page: no framework, nothing inline, nothing from other
 * origins.
 *
 * @param baseUrl the site's base URL, with slashes at both ends.
 * @returns file contents by path below the base URL.
 */
export function callbackFiles(baseUrl: string): Record<string, string> {
  const folder = `${baseUrl}oauth/callback/`;
  const files: Record<string, string> = {
    "oauth/callback/index.html": page(folder),
  };
  for (const name of modules) {
    const source = readFileSync(
      join(__dirname, name.replace(/js$/, "ts")),
      "utf8",
    );
    files[`oauth/callback/${name}`] = transpile(source);
  }
  return files;
}

function transpile(source: string): string {
  const { code } = transformSync(source, {
    configFile: false,
    swcrc: false,
    jsc: {
      parser: { syntax: "typescript" },
      target: "es2022",
      minify: { format: { comments: false } },
    },
  });
  // Browsers need file extensions in imports.
  return code.replace(/(from\s+"\.\/\w+)"/g, '$1.js"');
}

const page = (folder: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>Signing in</title>
    <link rel="modulepreload" href="${folder}message.js" />
    <link rel="modulepreload" href="${folder}callback.js" />
    <script type="module" src="${folder}main.js"></script>
  </head>
  <body>
    <p role="status">Signing in…</p>
    <noscript><p>This page needs JavaScript to finish the sign-in.</p></noscript>
  </body>
</html>
`;
