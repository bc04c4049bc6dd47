/** Everything that talks to a provider. It brings the OAuth library, so browsers load it on use. */
export { beginAuthorization, finishAuthorization } from "./authorizationCode";
export { clientCredentials } from "./clientCredentials";
export { requestDeviceCode } from "./device";
export { discover } from "./provider";
export { refresh } from "./refresh";
export { endSession } from "./signOut";
export { askName } from "./userinfo";
