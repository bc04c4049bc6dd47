/** The module that {@link asking} of `lazyAsking` loads. */
export { askSession } from "./askSession";
export { checkToken } from "./checkToken";
export { refreshTokens } from "./refreshTokens";
