import { describe, expect, it } from "vitest";
import { checkSize, defaultSizeLimit } from "./size-limit";
import { problemsOf } from "../testing/files";

const megabyte = 1024 * 1024;

describe("the largest description", () => {
  it.each([
    [undefined, 64],
    ["", 64],
    ["128", 128],
    [" 0.5 ", 0.5],
  ])("is, for API_SIZE_LIMIT=%s, %d MB", (API_SIZE_LIMIT, limit) => {
    expect(defaultSizeLimit({ API_SIZE_LIMIT })).toBe(limit * megabyte);
  });

  it.each(["0", "-1", "501", "64MB", "NaN"])(
    "cannot be %s",
    async (API_SIZE_LIMIT) => {
      const [problem] = await problemsOf(
        Promise.resolve().then(() => defaultSizeLimit({ API_SIZE_LIMIT })),
      );
      expect(problem).toMatchObject({ file: "API_SIZE_LIMIT" });
      expect(problem?.message).toContain(`${API_SIZE_LIMIT} is not a number`);
    },
  );

  it("is reported with a sufficient limit", async () => {
    const check = Promise.resolve().then(() => {
      checkSize("a.yaml", 70 * megabyte, { sizeLimit: 64 * megabyte });
    });
    expect(await problemsOf(check)).toMatchObject([
      {
        file: "a.yaml",
        message: "The description is larger than 64 MB.",
        hint: "If it really is a description, raise the limit (in MB): API_SIZE_LIMIT=128",
      },
    ]);
  });
});
