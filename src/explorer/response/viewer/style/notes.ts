/** Styles of messages beside or in place of a response. */
export const notes = `
.response-reading,
.response-fault,
.response-file {
  margin: 0;
  padding: 0.5rem 0.75rem;
}

.response-fault {
  border-bottom: 1px solid var(--ifm-color-emphasis-300);
  color: var(--ifm-color-danger-darkest);
}

[data-theme="dark"] .response-fault {
  color: var(--ifm-color-danger-lightest);
}

.response-file {
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 0.75rem;
  color: var(--ifm-color-emphasis-800);
}
`;
