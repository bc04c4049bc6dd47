import { useState } from "react";
import type { Grant } from "../../credentials/types";
import { clientFor } from "../../oauth/describedClient";
import type { DeviceCode } from "../../oauth/device";
import styles from "../explorer.module.css";
import { keepTokens } from "./keepTokens";
import { oauthClient } from "./oauthClient";
import type { SignInRequest } from "./signInRequest";
import { useTask } from "../parts/useTask";

const grant: Grant = "urn:ietf:params:oauth:grant-type:device_code";

/** Signs in with a code that the reader enters on another device (RFC 8628). */
export function DeviceSignIn(request: SignInRequest) {
  const { scopes } = request;
  const client = clientFor(request.client, grant);
  const { state, start, cancel } = useTask();
  const [code, setCode] = useState<DeviceCode>();
  const begin = () => {
    setCode(undefined);
    start(async (signal) => {
      const { requestDeviceCode } = await oauthClient();
      const found = await requestDeviceCode(client, scopes, { signal });
      setCode(found);
      const tokens = await found.wait(signal);
      await keepTokens(request, {
        grant,
        client,
        tokens,
      });
    });
  };
  if (state.status !== "running") {
    return (
      <div role="group" aria-label="Device code">
        <button type="button" className={styles.button} onClick={begin}>
          Sign in with a device code
        </button>
        {state.status === "failed" && (
          <p role="alert" className={styles.problem}>
            {state.error.message}
          </p>
        )}
      </div>
    );
  }
  return (
    <div role="group" aria-label="Device code">
      <div role="status">
        {code ? (
          <p className={styles.note}>
            Enter the code <strong>{code.userCode}</strong> at{" "}
            <a
              href={code.verificationUriComplete ?? code.verificationUri}
              target="_blank"
              rel="noopener noreferrer"
            >
              {code.verificationUri}
            </a>{" "}
            (opens a new tab) and agree there. It is good until{" "}
            {new Date(code.expiresAt).toLocaleTimeString()}.
          </p>
        ) : (
          <p className={styles.note}>Asking for a code…</p>
        )}
      </div>
      <button type="button" className={styles.button} onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
