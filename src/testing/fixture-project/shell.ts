/** The parts that all pages share: a link in the navigation, one in the footer, and the sidebar. */
export interface Around {
  to: string;
  href: string;
  routes: readonly string[];
}

/** Adds the surrounding page to its content, as Docusaurus' classic theme does. */
export function shell(
  route: string,
  content: string,
  { to, href, routes }: Around,
): string {
  const items = routes.map((one) => `<li><a href="${one}">${one}</a></li>`);
  // React preloads the images of a page in its head.
  const images = [...content.matchAll(/<img [^>]*?src="([^"]*)"/g)].map(
    ([, src = ""]) => `<link rel="preload" as="image" href="${src}">\n`,
  );
  const url = `https://docs.sky.test${route}`;
  return `<!doctype html>
<html lang="en"><head>
<meta charset="UTF-8">
<title>${route}</title>
<meta property="og:url" content="${url}">
<meta property="og:image" content="https://docs.sky.test/img/dome.svg">
<link rel="icon" href="/img/dome.svg">
<link rel="manifest" href="/manifest.json">
<link rel="canonical" href="${url}">
<link rel="alternate" href="${url}" hreflang="en">
<link rel="stylesheet" href="/assets/css/styles.css">
${images.join("")}</head><body>
<a href="#content">Skip to main content</a>
<nav class="navbar"><a href="/">Home</a> <a href="${to}">Guides</a></nav>
<aside><ul class="menu"><li><a class="menu__link--sublist" role="button" href="#">Reference</a></li>${items.join("")}</ul></aside>
<main id="content"><article>
${content}
</article></main>
<footer><a href="${href}">Sky</a></footer>
</body></html>
`;
}
