import type { DescriptionFault } from "../fault";

const overlay = "openapi.overlay.yaml";

/** Faults that the loader finds. */
export const loaderFaults: DescriptionFault[] = [
  {
    replace: [
      '$ref: "#/components/schemas/Dome"',
      '$ref: "#/components/schemas/Doom"',
    ],
    rule: "description-read",
    at: '$ref: "#/components/schemas/Doom"',
  },
  {
    replace: [
      '"404":\n          description: Nobody knows it.',
      '"404":\n          $ref: gone.yaml#/missing',
    ],
    rule: "description-read",
    at: "$ref: gone.yaml",
  },
  {
    replace: ["operationId: domes_destroy", "operationId: domes_retrieve"],
    rule: "description-facts",
    at: "operationId: domes_retrieve<",
  },
  {
    replace: [
      "type: integer\n          description",
      "type: integr\n          description",
    ],
    rule: "description-shape",
    at: "type: integr\n",
    severity: "warning",
  },
  {
    replace: ['"204":\n          description: It is gone.', '"204": {}'],
    rule: "description-shape",
    at: '"204": {}',
    severity: "warning",
  },
  {
    replace: ["deprecated: false", "deprecated: maybe"],
    rule: "description-shape",
    at: "deprecated: maybe",
  },
  {
    replace: ["- key: []", "- key: []\n  - keys: []"],
    rule: "description-facts",
    at: "keys: []",
    severity: "warning",
  },
  {
    replace: ["$.paths['/domes/'].get", "$.paths['/dome/'].get"],
    rule: "description-overlay",
    at: "target: $.paths['/dome/']",
    file: overlay,
  },
  {
    replace: ["$.paths['/domes/'].get", "$.paths['/domes/'.get"],
    rule: "description-overlay",
    at: "target: $",
    file: overlay,
  },
  {
    replace: [
      "    update:\n      x-displayName: List domes",
      "    note: nothing",
    ],
    rule: "description-overlay",
    at: "target: $",
    file: overlay,
  },

  {
    replace: ["    Dome:\n", "    Dome:\n      type: object\n"],
    rule: "description-read",
    at: "type: object\n      description: A building",
  },
  {
    replace: [
      '#/components/schemas/Dome"\n              examples',
      '#/components/securitySchemes/key"\n              examples',
    ],
    rule: "description-facts",
    at: '$ref: "#/components/securitySchemes',
  },
  {
    replace: [
      "required: [power]",
      "discriminator: { propertyName: power, mapping: { weak: Weak } }",
    ],
    rule: "description-facts",
    at: "weak: Weak",
    severity: "warning",
  },
  {
    replace: [
      "      parameters:\n        - name: pk\n          in: path\n          required: true\n          description: Number of the building that goes.\n          schema:\n            type: integer\n",
      "",
    ],
    rule: "description-facts",
    at: "delete:",
    severity: "warning",
  },
];
