/**
 * Returns a function that adds styles to the page, once, as a constructed stylesheet: the site's
 * stylesheets are bundled into one file that every page loads, and its policy forbids style elements.
 */
export function createInstaller(...styles: string[]): () => void {
  let isInstalled = false;
  return () => {
    if (isInstalled) return;
    isInstalled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.join(""));
    document.adoptedStyleSheets.push(sheet);
  };
}
