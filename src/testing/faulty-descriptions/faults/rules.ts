import type { DescriptionFault } from "../fault";

/** Faults that our own rules find. */
export const ruleFaults: DescriptionFault[] = [
  {
    replace: ["https://{site}.sky.test", "https://sky.test"],
    rule: "redocly-no-undefined-server-variable",
    at: "site:\n",
  },
  {
    replace: ["default: north", "default: west"],
    rule: "server-variable-default",
    at: "default: west",
  },
  {
    replace: [
      "name: X-Key\n",
      "name: X-Key\n    spare:\n      type: http\n      scheme: basic\n",
    ],
    rule: "redocly-no-unused-components",
    at: "spare:",
    severity: "warning",
  },
  {
    replace: ["tags:\n  - name", "tags:\n  - name: roofs\n  - name"],
    rule: "tag-unused",
    at: "name: roofs",
  },
  {
    replace: [
      "- name: state\n          in: query\n",
      "- name: state\n          in: path\n          required: true\n",
    ],
    rule: "redocly-path-parameters-defined",
    at: "name: state\n",
  },
  {
    replace: ["[observatory.delete_dome]", "[observatory.delete_doom]"],
    rule: "permission-unknown",
    at: "observatory.delete_doom",
  },
  {
    replace: ["[observatory.delete_dome]", "[observatory.blow_up]"],
    rule: "permission-unknown",
    at: "observatory.blow_up",
  },
  {
    replace: ["[observatory.delete_dome]", "[observatori.delete_dome]"],
    rule: "permission-unknown",
    at: "observatori",
  },
  {
    replace: ["[observatory.delete_dome]", "[delete-dome]"],
    rule: "permission-unknown",
    at: "delete-dome",
  },
  {
    replace: [
      "      x-permissions: [observatory.view_dome]\n",
      "      requestBody:\n        description: Which one.\n        content: {}\n",
    ],
    rule: "request-body-on-get",
    at: "requestBody:",
  },
  {
    replace: [
      "description: It is gone.\n",
      "description: It is gone.\n          content:\n            text/plain: { example: gone, schema: { type: string } }\n",
    ],
    rule: "response-body-on-no-content",
    at: '"204":',
  },
  {
    replace: [
      "required: [power]",
      "discriminator: { propertyName: kind }\n          oneOf: [{ type: object }]",
    ],
    rule: "discriminator-property",
    at: "{ type: object }",
  },
  {
    replace: ["deprecated: false", "deprecated: true"],
    rule: "deprecated-without-replacement",
    at: "delete:\n",
    severity: "warning",
  },
  {
    replace: ["default: open", "default: ajar"],
    rule: "default-outside-enum",
    at: "default: ajar",
  },
  {
    replace: ["minimum: 40", "minimum: 4000"],
    rule: "limits-contradict",
    at: "minimum: 4000",
  },
  {
    replace: ["pattern: ^[A-Z]", 'pattern: "^[A-Z"'],
    rule: "pattern-invalid",
    at: "pattern:",
  },
  {
    replace: ["minimum: 1\n", "readOnly: true\n          writeOnly: true\n"],
    rule: "access-contradicts",
    at: "writeOnly",
  },
];
