import type { DescriptionFault } from "../fault";

/** Faults that Redocly's linter finds. */
export const lintFaults: DescriptionFault[] = [
  {
    replace: [
      "      name: X-Key\n",
      "      name: X-Key\n    signIn:\n      type: oauth2\n      flows: { implicit: { authorizationUrl: https://sky.test/in, scopes: { open: Opens. } } }\n",
    ],
    rule: "redocly-no-unused-components",
    at: "signIn:",
    severity: "warning",
  },
  {
    replace: ["required: [power]", "required: [volts]"],
    rule: "redocly-no-required-schema-properties-undefined",
    at: "volts]",
  },
  {
    replace: [
      "enum: [open, shut]\n            default",
      "enum: [open, shut, open]\n            default",
    ],
    rule: "redocly-no-duplicated-enum-values",
    at: "open]",
  },
  {
    replace: [
      "tags: [domes]\n      description: Takes",
      "tags: [dome]\n      description: Takes",
    ],
    rule: "redocly-operation-tag-defined",
    at: "dome]\n      description: Takes",
  },
  {
    replace: ["https://{site}.sky", "https://{place}-{site}.sky"],
    rule: "redocly-no-undefined-server-variable",
    at: "url: https://{place}",
  },
  {
    replace: [
      "state:\n          type: string\n",
      "state:\n          type: string\n          example: 5\n",
    ],
    rule: "redocly-no-invalid-schema-examples",
    at: "example: 5",
  },
];
