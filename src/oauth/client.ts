/**
 * The functions that communicate with a provider, loaded on demand because of the OAuth library.
 */
export { beginAuthorization, finishAuthorization } from "./authorizationCode";
export { clientCredentials } from "./clientCredentials";
export { requestDeviceCode } from "./device";
export { discover } from "./provider";
export { refresh } from "./refresh";
export { endSession } from "./signOut";
export { askName } from "./userinfo";
