/** The stylesheet of the sandbox's pages, served at /sandbox/style.css. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2330, #e6e9ef);
  --dim: light-dark(#566072, #a3adbd);
  --paper: light-dark(#f4f5f8, #12161d);
  --card: light-dark(#fff, #1b212b);
  --line: light-dark(#d5dae3, #323b49);
  --accent: light-dark(#b3381f, #ff8a66);
  --on-accent: light-dark(#fff, #1b0f0b);
  --warn: light-dark(#fff3d6, #3a2e12);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
main {
  width: min(27rem, 100%); padding: 1.5rem; border-radius: 0.75rem;
  background: var(--card); border: 1px solid var(--line);
}
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 0.75rem; }
a { color: var(--accent); }
ul { padding-left: 1.25rem; margin: 0 0 0.75rem; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p { margin: 0 0 0.75rem; }
.mark { padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: var(--warn); font-size: 0.875rem; margin-bottom: 1.25rem; }
.error { padding: 0.5rem 0.75rem; border-left: 4px solid var(--accent); }
.dim { color: var(--dim); font-size: 0.875rem; }
label { display: block; margin-bottom: 0.75rem; font-weight: 600; }
input {
  display: block; width: 100%; margin-top: 0.25rem; padding: 0.5rem 0.625rem; font: inherit;
  color: inherit; background: transparent; border: 1px solid var(--dim); border-radius: 0.375rem;
}
button {
  white-space: nowrap;
  font: inherit; font-weight: 600; padding: 0.5rem 1rem; border-radius: 0.375rem; cursor: pointer;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent);
}
button.plain { background: transparent; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.row { display: flex; gap: 0.75rem; flex-wrap: wrap; align-items: center; }
ul.users { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.users li { display: flex; justify-content: space-between; gap: 0.75rem; align-items: center; padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
ul.users form { margin: 0; }
code { font: 0.875em ui-monospace, monospace; overflow-wrap: anywhere; }
`;
