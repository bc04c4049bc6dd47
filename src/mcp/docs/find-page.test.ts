import { expect, it } from "vitest";
import { findOperation } from "./find-page";

const operation = (operationId: string, method: string, path: string) => ({
  ...{ operationId, method, path, url: `/${operationId}/`, title: operationId },
});
const manifest = {
  operations: [
    operation("users_list", "get", "/core/users/"),
    operation("users_retrieve", "get", "/core/users/{id}/"),
    operation("users_me", "get", "/core/users/me/"),
    operation("users_destroy", "delete", "/core/users/{id}/"),
  ],
} as unknown as Parameters<typeof findOperation>[0];

it.each([
  ["users_list", "users_list"],
  ["get  /core/users/", "users_list"],
  ["GET /core/users/{id}/", "users_retrieve"],
  ["GET https://auth.example.com/api/v3/core/users/42/?a=b", "users_retrieve"],
  ["DELETE /api/v3/core/users/42/", "users_destroy"],
  ["GET /api/v3/core/users/me", "users_me"],
])("finds the operation of %s", (wanted, operationId) => {
  expect(findOperation(manifest, wanted).operationId).toBe(operationId);
});

it.each(["users_lst", "PUT /core/users/42/", "GET /users/", "/core/users/42/"])(
  "does not find %s",
  (wanted) => {
    expect(() => findOperation(manifest, wanted)).toThrow(
      `There is no operation "${wanted}".`,
    );
  },
);
