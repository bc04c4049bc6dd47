/** The module that {@link lazyForms} loads. */
export { ClientCredentials } from "./ClientCredentials";
export { ClientSettings } from "./ClientSettings";
export { CookieChoice } from "./CookieChoice";
export { DeviceSignIn } from "./DeviceSignIn";
export { HeldCredential } from "./HeldCredential";
export { KeepChoice } from "./KeepChoice";
export { ScopeList } from "./ScopeList";
export { SessionAccess } from "./SessionAccess";
export { resumeSignIn, signInWithin, signInWithRedirect } from "./signInFlow";
export { SignInSettings } from "./SignInSettings";
