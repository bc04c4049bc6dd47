/** Styles of images, media players and hex dumps. */
export const media = `
.response-picture {
  display: flex;
  flex: 1;
  align-items: center;
  justify-content: center;
  min-height: 0;
  padding: 0.75rem;
  /* Shows where a picture is transparent. */
  background: conic-gradient(
      var(--ifm-color-emphasis-100) 25%,
      transparent 0 50%,
      var(--ifm-color-emphasis-100) 0 75%,
      transparent 0
    )
    0 0 / 1rem 1rem;
}

.response-picture img {
  max-width: 100%;
  max-height: 24rem;
}

.response-viewer:modal .response-picture img {
  max-height: 100%;
}

.response-player {
  width: 100%;
  max-height: 24rem;
}

.response-viewer:modal .response-player {
  flex: 1;
  min-height: 0;
  max-height: none;
}

.response-pages {
  flex: 1;
  width: 100%;
  min-height: 28rem;
  border: 0;
}

.response-hex {
  flex: 1;
  min-height: 0;
  margin: 0;
  padding: 0.5rem 0.75rem;
  overflow: auto;
  background: none;
  border-radius: 0;
  font-size: 0.75rem;
}
`;
