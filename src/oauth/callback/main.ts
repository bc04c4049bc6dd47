import { callback } from "./callback";

callback({
  location,
  history,
  storage: sessionStorage,
  openChannel: (name) => new BroadcastChannel(name),
  close: () => {
    window.close();
  },
  say: (text) => {
    const status = document.querySelector("[role=status]");
    if (status) status.textContent = text;
  },
});
