export const table = `
.response-table-bar {
  display: flex;
  flex: none;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.1rem 0.5rem;
  padding: 0.2rem 0.35rem 0.2rem 0.75rem;
  border-bottom: 1px solid var(--ifm-color-emphasis-300);
  color: var(--ifm-color-emphasis-800);
}

.response-table-bar > span {
  margin-inline-end: auto;
}

.response-table-scroller {
  flex: 1;
  min-height: 0;
  overflow: auto;
  overscroll-behavior: contain;
  overflow-anchor: none;
}

.response-table {
  display: table;
  width: max-content;
  min-width: 100%;
  margin: 0;
  overflow: visible;
  border-spacing: 0;
  border-collapse: separate;
  font-size: 0.8rem;
}

.response-table :is(th, td) {
  height: 26px;
  max-width: 18rem;
  padding: 0 0.75rem !important;
  border: 0;
  border-bottom: 1px solid var(--ifm-color-emphasis-200);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  box-sizing: border-box;
}

.response-table tr,
.response-table tr:nth-child(2n) {
  background: none;
}

.response-table th {
  position: sticky;
  top: 0;
  z-index: 1;
  padding: 0 !important;
  background: var(--ifm-pre-background);
  border-bottom-color: var(--ifm-color-emphasis-300);
  text-align: start;
}

.response-table th > button {
  width: 100%;
  padding: 0.2rem 0.75rem;
  border: 0;
  background: none;
  color: var(--code-key);
  font: inherit;
  font-weight: 600;
  text-align: start;
  cursor: pointer;
}

.response-table th > button:hover {
  background: var(--ifm-color-emphasis-200);
}

.response-sort-sign {
  display: inline-block;
  width: 1rem;
  text-align: end;
}

.response-table td[data-kind="number"] {
  color: var(--code-literal);
  font-variant-numeric: tabular-nums;
}

.response-table td[data-kind="other"] {
  color: var(--code-comment);
  font-family: var(--ifm-font-family-monospace);
}

.response-table tbody tr:hover > td {
  background: color-mix(in srgb, var(--ifm-font-color-base) 5%, transparent);
}

.response-viewer .response-table :is(td, button):focus-visible {
  outline-offset: -2px;
}

.response-table .response-space {
  padding: 0 !important;
  border: 0;
}

.response-choice {
  display: block;
  padding: 0.15rem 0.6rem;
}
`;
