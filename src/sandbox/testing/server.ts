import { createServer } from "node:http";
import { listenOnLoopback } from "../../testing/listen";
import type { Description } from "../../description/model/types";
import { createSandbox, type Sandbox, type SandboxOptions } from "../index";

export interface Running {
  origin: string;
  sandbox: Sandbox;
  close: () => Promise<void>;
}

/** A minimal description with one operation. */
export const small: Description = {
  openapi: "3.0.3",
  info: { title: "Small", version: "1" },
  servers: [{ url: "/api/v3/" }],
  paths: {
    "/core/users/me/": {
      get: {
        operationId: "core_users_me_retrieve",
        security: [{ authentik: [] }],
        responses: {
          "200": {
            description: "The caller",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Self" },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Self: {
        type: "object",
        properties: {
          user: {
            type: "object",
            properties: {
              username: { type: "string" },
              type: { type: "string" },
            },
          },
        },
      },
    },
    securitySchemes: { authentik: { type: "http", scheme: "bearer" } },
  },
};

/** Starts a sandbox on a free loopback port. */
export async function start(
  options: Partial<SandboxOptions> = {},
): Promise<Running> {
  const sandbox = await createSandbox({ description: small, ...options });
  const server = createServer((request, response) => {
    sandbox.listener(request, response);
  });
  const origin = await listenOnLoopback(server);
  return {
    origin,
    sandbox,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
