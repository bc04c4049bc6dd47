import { afterEach, expect, test, vi } from "vitest";

const { release } = process;

afterEach(() => {
  Object.defineProperty(process, "release", { value: release });
  vi.restoreAllMocks();
});

test("loading the provider prints nothing on a Node.js that oidc-provider warns about", async () => {
  Object.defineProperty(process, "release", {
    value: { ...release, lts: "Hydrogen" },
  });
  const printed = (["warn", "info", "log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockReturnValue(),
  );
  await import("./pool");
  for (const method of printed) expect(method).not.toHaveBeenCalled();
});
