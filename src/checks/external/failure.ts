import type { Outcome } from "./outcome";

/** Why there is no response, and whether to try again. */
export interface Failure {
  outcome: Outcome;
  mayPass: boolean;
}

/** Classifies an error of `fetch`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DOMException && error.name === "TimeoutError")
    return unsure("it timed out");
  const { cause } = error as { cause?: unknown };
  const { code = "", message = String(error) } = (cause ?? error) as {
    code?: string;
    message?: string;
  };
  if (/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code))
    return { outcome: { kind: "tls", reason: message }, mayPass: false };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENETUNREACH")
    return {
      outcome: { kind: "nowhere", reason: "no host of that name was found" },
      mayPass: code !== "ENOTFOUND",
    };
  if (code === "ECONNREFUSED") return unsure("the connection was refused");
  if (code === "ECONNRESET" || code === "UND_ERR_SOCKET")
    return unsure("the connection was broken off");
  return unsure(`the request failed: ${code || message}`);
}

/** Classifies a final status code. */
export function statusOutcome(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: "fine" };
  const reason = `the status is ${String(status)}`;
  return status === 404 || status === 410
    ? { kind: "gone", reason }
    : { kind: "unsure", reason };
}

function unsure(reason: string): Failure {
  return { outcome: { kind: "unsure", reason }, mayPass: true };
}
