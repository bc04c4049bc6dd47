import { expect, it } from "vitest";
import { compare } from "./positions";

const at = (request?: number, response?: number, row?: number) => ({
  ...{ operation: "a", request, response, row },
});

it("compares means, of the operations that have what is measured", () => {
  const table = compare(
    [at(100, 200, 50), at(120, 400, 50)],
    [
      { peer: "Peer", positions: [at(undefined, 600, 100)] },
      { peer: "Other", positions: [at()] },
    ],
  );
  const cells = table.split("\n").map((line) => line.trim().split(/ {2,}/));
  expect(cells.slice(1, 4)).toEqual([
    ["this site", "110", "300", "50"],
    ["Peer", "none", "600 (x2.0)", "100 (x2.0)"],
    ["Other", "none", "none", "none"],
  ]);
});
