/**
 * Returns the page for a URL that has moved. It redirects without scripts, under a strict policy,
 * and points search engines to the new URL.
 *
 * @param to path of the new URL, with the site's base
 * @param canonical the same with the site's origin
 */
export function redirectPage(to: string, canonical: string): string {
  const path = escape(to);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${path}">
<link rel="canonical" href="${escape(canonical)}">
</head>
<body>
<p>This page has moved: <a href="${path}">${path}</a></p>
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
