import autocannon from "autocannon";

const authorization = "Bearer sandbox-token-akadmin";

export interface Load {
  requestsPerSecond: number;
  /** Milliseconds that 99 of 100 requests stay under. */
  p99: number;
  /** Responses other than 2xx, and requests without one. */
  failures: number;
}

/** Retrieves one object over and over. */
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

/** A mixed load: reading, listing, writing and deleting, at a rate that leaves room. */
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
    // The last request of the round is refused on purpose.
    failures: result["5xx"] + result.errors + result.timeouts,
  };
}
