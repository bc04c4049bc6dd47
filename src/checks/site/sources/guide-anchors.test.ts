import { expect, it } from "vitest";
import { guideAnchors } from "./guide-anchors";

it.each([
  ["## Send a request", ["send-a-request"]],
  ["## `npm run dev`, and *then*?", ["npm-run-dev-and-then"]],
  ["## Twice\n\n## Twice", ["twice", "twice-1"]],
  ["Set off\n---", ["set-off"]],
  ["## Named {#own}", ["own"]],
  ["## Named {/* #own */}", ["own"]],
  ["## Named <!-- #own -->", ["own"]],
  ['<a id="here"></a>\n\nText.', ["here"]],
  ["```bash\n# no heading\n```", []],
])("finds the anchors of %j", (body, anchors) => {
  expect(guideAnchors(body)).toEqual(anchors);
});
