/** Styles of tree and text rows, and their highlighting. */
export const rows = `
.response-whole {
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
}

.response-scroller {
  flex: 1;
  min-height: 0;
  overflow: auto;
  overscroll-behavior: contain;
  scrollbar-gutter: stable;
  font-family: var(--ifm-font-family-monospace);
  font-size: 0.8rem;
  line-height: var(--row);
  /* Lines that are measured one after the other must not move what is read. */
  overflow-anchor: none;
}

.response-viewer:not(:modal) :is(.response-scroller, .response-hex, .response-table-scroller) {
  max-height: max(16rem, 100vh - 24rem);
}

.response-rows {
  position: relative;
  min-width: 100%;
  margin-block: 0.35rem;
}

.response-tree-row,
.response-line {
  position: absolute;
  left: 0;
  min-width: 100%;
  min-height: var(--row);
  padding-inline-end: 2rem;
  white-space: pre;
}

.response-line {
  padding-inline: 0.75rem;
}

.response-rows[data-wrapped="true"] > * {
  right: 0;
  min-width: 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}

.response-rows[data-wrapped="true"] > .response-tree-row[data-folded] {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: pre;
}

.response-rows[data-wrapped="true"] > .response-tree-row {
  /* What a value is wrapped to stands under it, not under its sign. */
  text-indent: -0.6rem;
  border-inline-start: 0.6rem solid transparent;
}

.response-tree-row:hover {
  background: color-mix(in srgb, var(--ifm-font-color-base) 5%, transparent);
}

.response-tree-row[data-active]:focus-within,
.response-tree-row:focus-visible {
  background: color-mix(in srgb, var(--ifm-color-primary) 12%, transparent);
}

.response-viewer .response-tree-row:focus-visible {
  outline-offset: -2px;
}

.response-toggle {
  position: absolute;
  display: inline-flex;
  align-items: center;
  height: var(--row);
  margin-inline-start: -1.25rem;
  color: var(--ifm-color-emphasis-700);
  text-indent: 0;
  cursor: pointer;
}

[aria-expanded="false"] > .response-toggle > svg {
  rotate: -90deg;
}

.response-row-menu {
  position: absolute;
  top: 0;
  right: 0;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 1.75rem;
  height: var(--row);
  padding: 0;
  border: 0;
  border-radius: var(--ifm-global-radius);
  background: var(--ifm-pre-background);
  color: var(--ifm-color-emphasis-700);
  opacity: 0;
  cursor: pointer;
}

.response-tree-row:is(:hover, :focus-visible, :focus-within) > .response-row-menu,
.response-row-menu[data-more] {
  opacity: 1;
}

.response-row-menu[data-more] {
  color: var(--ifm-color-primary);
}

.response-key,
.response-attribute {
  color: var(--code-key);
}

.response-string {
  color: var(--code-string);
}

.response-literal,
.response-tag,
.response-entity {
  color: var(--code-literal);
}

.response-comment,
.response-preview,
.response-count {
  color: var(--code-comment);
}

.response-count {
  font-family: var(--ifm-font-family-base);
  font-size: 0.75rem;
}

time.response-string {
  text-decoration: underline dotted;
  text-decoration-color: var(--ifm-color-emphasis-500);
  text-underline-offset: 3px;
}

.response-found {
  border-radius: 2px;
  background: color-mix(in srgb, var(--ifm-color-warning) 35%, transparent);
  color: inherit;
  padding: 0;
}

.response-found[data-current] {
  background: var(--ifm-color-warning);
  color: #111;
  outline: 1px solid var(--ifm-color-warning-darkest);
}
`;
