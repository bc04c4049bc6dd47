import autocannon from "autocannon";

const authorization = "Bearer sandbox-token-akadmin";

export interface Load {
  requestsPerSecond: number;
  /** 99th percentile of the response time, in milliseconds. */
  p99: number;
  /** Number of responses other than 2xx, and of requests without a response. */
  failures: number;
}

/** Retrieves one object repeatedly. */
export async function retrieve(origin: string, seconds: number): Promise<Load> {
  const result = await autocannon({
    url: `${origin}/api/v3/oauth2/authorization_codes/1/`,
    headers: { authorization },
    connections: 10,
    duration: seconds,
  });
  return {
    requestsPerSecond: result.requests.average,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** Applies a mixed load of reading, listing, writing and deleting at a moderate rate. */
export async function soak(
  origin: string,
  seconds: number,
): Promise<{ failures: number; requests: number }> {
  const json = { authorization, "content-type": "application/json" };
  let counter = 0;
  const result = await autocannon({
    url: origin,
    connections: 4,
    duration: seconds,
    overallRate: 300,
    requests: [
      { method: "GET", path: "/api/v3/core/users/?search=mira", headers: json },
      { method: "GET", path: "/api/v3/core/groups/", headers: json },
      {
        method: "POST",
        path: "/api/v3/core/tokens/",
        headers: json,
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify({ identifier: `soak-${++counter}` }),
        }),
        onResponse: (status, body, context) => {
          const { identifier } = JSON.parse(body) as { identifier?: string };
          Object.assign(context, { identifier, status });
        },
      },
      {
        method: "DELETE",
        headers: json,
        setupRequest: (request, context) => ({
          ...request,
          path: `/api/v3/core/tokens/${String((context as { identifier?: string }).identifier)}/`,
        }),
      },
      {
        method: "POST",
        path: "/api/v3/core/groups/",
        headers: json,
        body: "{}",
      },
    ],
  });
  return {
    requests: result.requests.total,
    // The last request of each round is expected to be refused.
    failures: result["5xx"] + result.errors + result.timeouts,
  };
}
