/** Styles of event streams. */
export const events = `
.response-event-head {
  position: absolute;
  left: 0;
  right: 0;
  display: flex;
  gap: 0.6rem;
  min-height: var(--row);
  padding-inline: 0.75rem;
  background: color-mix(in srgb, var(--ifm-font-color-base) 5%, transparent);
  color: var(--code-comment);
}

.response-event-head strong {
  color: var(--ifm-font-color-base);
}

.response-event-time {
  margin-inline-start: auto;
}
`;
