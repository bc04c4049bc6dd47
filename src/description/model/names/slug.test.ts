import { describe, expect, it } from "vitest";
import { slugOf } from "./slug";

describe("slugOf", () => {
  it.each([
    ["oauth2_tokens", "oauth2-tokens"],
    ["OAuth2Provider", "oauth2-provider"],
    ["getOAuthToken", "get-oauth-token"],
    ["listAPIs", "list-apis"],
    ["APIs", "apis"],
    ["getURLsOfUser", "get-urls-of-user"],
    ["userIDs", "user-ids"],
    ["HTTPServer", "http-server"],
    ["getHTML5Page", "get-html5-page"],
    ["IPv6Address", "ipv6-address"],
    ["S3Bucket", "s3-bucket"],
    ["x509Certs", "x509-certs"],
    ["iOS apps", "ios-apps"],
    ["getAUser", "get-a-user"],
    ["v1/users.list:all", "v1-users-list-all"],
    ["user's keys", "users-keys"],
    ["größe", "grosse"],
    ["주문", "주문"],
    ["हिन्दी पाठ", "हिन्दी-पाठ"],
    ["🎉", ""],
  ])("writes %s as %s", (name, slug) => {
    expect(slugOf(name, "words")).toBe(slug);
  });

  it("matches the plugin's slug in kebab-case style", () => {
    expect(slugOf("OAuth2APIs", "kebab-case")).toBe("o-auth-2-ap-is");
  });

  it("fits into a file name", () => {
    const words = slugOf("word ".repeat(90), "words");
    expect(words).toMatch(/^(word-)+word$/);
    expect(words.length).toBeLessThanOrEqual(160);
    const long = slugOf("字".repeat(300), "words");
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(160);
    expect(long).not.toBe("");
  });
});
