export const menus = `
.response-menu {
  position: fixed;
  inset: auto;
  min-width: 12rem;
  max-width: min(24rem, 100vw - 1rem);
  max-height: min(24rem, 100vh - 1rem);
  margin: 0;
  padding: 0.25rem;
  overflow: auto;
  border: 1px solid var(--ifm-color-emphasis-300);
  border-radius: var(--ifm-global-radius);
  background: var(--ifm-background-surface-color);
  color: var(--ifm-font-color-base);
  box-shadow: var(--ifm-global-shadow-md);
  font-family: var(--ifm-font-family-base);
  font-size: 0.85rem;
}

.response-menu [role="group"] + [role="group"] {
  margin-top: 0.25rem;
  padding-top: 0.25rem;
  border-top: 1px solid var(--ifm-color-emphasis-200);
}

.response-menu-group {
  padding: 0.15rem 0.6rem;
  color: var(--ifm-color-emphasis-700);
  font-size: 0.75rem;
}

.response-menu [role="menuitem"] {
  display: block;
  width: 100%;
  padding: 0.25rem 0.6rem;
  border: 0;
  border-radius: var(--ifm-global-radius);
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  text-decoration: none;
  cursor: pointer;
}

.response-menu [role="menuitem"]:is(:hover, :focus) {
  background: var(--ifm-color-emphasis-200);
}
`;
