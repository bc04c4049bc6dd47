import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The forms of the access section and the sign-in code, loaded when the first form opens. */
export const forms = loadable(
  "This form",
  () => import(/* webpackChunkName: "access" */ "./forms"),
);

export const ClientCredentials = deferred(
  forms,
  (all) => all.ClientCredentials,
);
export const ClientSettings = deferred(forms, (all) => all.ClientSettings);
export const CookieChoice = deferred(forms, (all) => all.CookieChoice);
export const DeviceSignIn = deferred(forms, (all) => all.DeviceSignIn);
export const HeldCredential = deferred(forms, (all) => all.HeldCredential);
export const KeepChoice = deferred(forms, (all) => all.KeepChoice);
export const SessionAccess = deferred(forms, (all) => all.SessionAccess);
export const SignInSettings = deferred(forms, (all) => all.SignInSettings);
export const ScopeList = deferred(forms, (all) => all.ScopeList);
