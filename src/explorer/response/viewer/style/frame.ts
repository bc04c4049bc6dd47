/** Styles of the frame around a response: its toolbar, search and live region. */
export const frame = `
.response-viewer {
  --indent: 1.1rem;
  --row: 20px;

  position: static;
  display: flex;
  flex-direction: column;
  width: auto;
  max-width: none;
  margin: 0.5rem 0 0;
  padding: 0;
  overflow: hidden;
  border: 1px solid var(--ifm-color-emphasis-300);
  border-radius: var(--ifm-global-radius);
  background: var(--ifm-pre-background);
  color: var(--ifm-font-color-base);
  font-size: 0.85rem;
}

.response-viewer:modal {
  position: fixed;
  inset: 0;
  width: 100%;
  max-width: none;
  height: 100%;
  height: 100dvh;
  max-height: none;
  margin: 0;
  border: 0;
  border-radius: 0;
}

.response-viewer::backdrop {
  background: var(--ifm-background-color);
}

.response-column-handle {
  position: absolute;
  inset-block: 0;
  left: 0;
  z-index: 2;
  width: 6px;
  touch-action: none;
  cursor: ew-resize;
}

.response-column-handle:is(:hover, :focus-visible, :active) {
  background: var(--ifm-color-primary);
  opacity: 0.6;
}

@media (max-width: 1299px) {
  .response-column-handle {
    display: none;
  }
}

.response-toolbar {
  display: flex;
  flex: none;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.15rem 0.5rem;
  padding: 0.2rem 0.35rem;
  border-bottom: 1px solid var(--ifm-color-emphasis-300);
}

.response-modes,
.response-tools {
  display: flex;
  align-items: center;
}

.response-mode {
  padding: 0.15rem 0.55rem;
  border: 0;
  border-radius: var(--ifm-global-radius);
  background: none;
  color: var(--ifm-color-emphasis-800);
  font: inherit;
  cursor: pointer;
}

.response-mode:disabled {
  color: var(--ifm-font-color-base);
  font-weight: 600;
  cursor: default;
}

.response-mode[aria-pressed="true"] {
  color: var(--ifm-font-color-base);
  font-weight: 600;
  box-shadow: inset 0 -2px var(--ifm-color-primary);
  border-radius: 0;
}

.response-mode:hover:enabled,
.response-icon-button:hover,
.response-row-menu:hover {
  background: var(--ifm-color-emphasis-200);
}

.response-icon-button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 1.75rem;
  height: 1.75rem;
  padding: 0;
  border: 0;
  border-radius: var(--ifm-global-radius);
  background: none;
  color: var(--ifm-color-emphasis-800);
  cursor: pointer;
}

.response-icon-button[aria-pressed="true"] {
  background: var(--ifm-color-emphasis-200);
  color: var(--ifm-font-color-base);
}

.response-spoken {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.response-search {
  display: flex;
  flex: none;
  align-items: center;
  gap: 0.15rem;
  padding: 0.25rem 0.35rem;
  border-bottom: 1px solid var(--ifm-color-emphasis-300);
}

.response-search-field {
  flex: 1;
  min-width: 0;
  height: 1.75rem;
  padding: 0 0.5rem;
  border: 1px solid var(--ifm-color-emphasis-500);
  border-radius: var(--ifm-global-radius);
  background: var(--ifm-background-color);
  color: inherit;
  font: inherit;
}

.response-search-field::-webkit-search-cancel-button {
  display: none;
}

.response-search .response-count {
  padding-inline: 0.35rem;
  white-space: nowrap;
}
`;
