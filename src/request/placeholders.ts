/** Placeholders for credentials in requests that others may see. */
export const credentialPlaceholders = {
  token: "ACCESS_TOKEN",
  apiKey: "API_KEY",
  session: "SESSION_COOKIE",
  csrf: "CSRF_TOKEN",
  username: "USERNAME",
  password: "PASSWORD",
} as const;
