// oidc-provider's entry point warns at every start on Node.js 20 and on releases that are not LTS
// yet. Its inner modules, which have no types, are the same code without the warning.
declare module "oidc-provider/lib/provider.js" {
  export { Provider } from "oidc-provider";
}

declare module "oidc-provider/lib/helpers/interaction_policy/index.js" {
  import { interactionPolicy } from "oidc-provider";

  export import Check = interactionPolicy.Check;
  export import base = interactionPolicy.base;
}

declare module "oidc-provider/lib/helpers/errors.js" {
  import { errors } from "oidc-provider";

  export import InvalidRequest = errors.InvalidRequest;
  export import CustomOIDCProviderError = errors.CustomOIDCProviderError;
}
