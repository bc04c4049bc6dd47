/** Infima's components that no page uses, by the start of their class names. */
const unused =
  "hero|pills|avatar|badge|button--(?:block|danger|info|link|success|warning)|button-group|dropdown|pagination|navbar(?:__|-)search|navbar--(?:dark|primary)";

const selector = new RegExp(
  `^(?:(?:html)?\\[data-theme=['"]?dark['"]?\\] )?\\.(?:${unused})(?![a-z])(?!-nav)`,
);
const property = new RegExp(`^--ifm-(?:${unused})(?![a-z])(?!-nav)`);

/** A rule of a stylesheet in PostCSS. */
interface Rule {
  selectors: string[];
  remove(): void;
}

/** Creates a PostCSS plugin that removes the styles of unused components. */
export function withoutUnusedStyles() {
  return {
    postcssPlugin: "unused-styles",
    Rule(rule: Rule) {
      const used = rule.selectors.filter((one) => !selector.test(one.trim()));
      if (used.length === rule.selectors.length) return;
      if (used.length > 0) rule.selectors = used;
      else rule.remove();
    },
    Declaration(declaration: { prop: string; remove(): void }) {
      if (property.test(declaration.prop)) declaration.remove();
    },
  };
}
