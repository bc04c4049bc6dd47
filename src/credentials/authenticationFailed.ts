/**
 * Whether the API rejected the credential rather than the action. authentik responds with 403 in
 * both cases, which only the message distinguishes.
 */
export function authenticationFailed(status: number, detail = ""): boolean {
  return (
    status === 401 ||
    (status === 403 &&
      /token invalid|expired|credentials were not provided|unauthenticated/i.test(
        detail,
      ))
  );
}
