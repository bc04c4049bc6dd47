import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** Code that sends requests and asks for confirmation, loaded when the reader is about to send. */
export const sendingCode = loadable(
  "What sends requests",
  () => import(/* webpackChunkName: "sending" */ "./sending"),
);

export const ConfirmSending = deferred(
  sendingCode,
  (all) => all.ConfirmSending,
  { name: "The question whether to send" },
);

export const SendingChoices = deferred(
  sendingCode,
  (all) => all.SendingChoices,
  { name: "The settings" },
);
