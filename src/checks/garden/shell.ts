/** A page around its content, as Docusaurus' classic theme writes one. */
export function shell(
  route: string,
  title: string,
  content: string,
  { to, href }: { to: string; href: string },
): string {
  const address = `https://docs.sky.test${route}`;
  return `<!doctype html>
<html lang="en"><head>
<meta charset="UTF-8">
<title>${title}</title>
<meta property="og:url" content="${address}">
<meta property="og:image" content="https://docs.sky.test/img/dome.svg">
<link rel="icon" href="/img/dome.svg">
<link rel="manifest" href="/manifest.json">
<link rel="canonical" href="${address}">
<link rel="alternate" href="${address}" hreflang="en">
<link rel="stylesheet" href="/assets/css/styles.css">
</head><body>
<a href="#content">Skip to main content</a>
<nav class="navbar"><a href="/">Home</a> <a href="${to}">Guides</a></nav>
<aside><ul class="menu"><li><a class="menu__link--sublist" role="button" href="#">Reference</a></li></ul></aside>
<main id="content"><article>
${content}
</article></main>
<footer><a href="${href}">Sky</a></footer>
</body></html>
`;
}
