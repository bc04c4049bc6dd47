import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The forms of the access section and the sign-in code, loaded when the first form opens. */
export const forms = loadable(
  "This form",
  () => import(/* webpackChunkName: "access" */ "./forms"),
);

const name = "This form";

export const ClientCredentials = deferred(
  forms,
  (all) => all.ClientCredentials,
  { name },
);
export const ClientSettings = deferred(forms, (all) => all.ClientSettings, {
  name,
});
export const CookieChoice = deferred(forms, (all) => all.CookieChoice, {
  name,
});
export const DeviceSignIn = deferred(forms, (all) => all.DeviceSignIn, {
  name,
});
export const HeldCredential = deferred(forms, (all) => all.HeldCredential, {
  name,
});
export const KeepChoice = deferred(forms, (all) => all.KeepChoice, { name });
export const SessionAccess = deferred(forms, (all) => all.SessionAccess, {
  name,
});
export const SignInSettings = deferred(forms, (all) => all.SignInSettings, {
  name,
});
export const ScopeList = deferred(forms, (all) => all.ScopeList, { name });
