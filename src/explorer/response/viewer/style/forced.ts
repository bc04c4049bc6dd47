/** Styles for forced colors. */
export const forced = `
@media (forced-colors: active) {
  .response-found[data-current] {
    outline: 2px solid Highlight;
  }

  .response-tree-row:focus-visible {
    outline: 2px solid Highlight;
  }
}
`;
