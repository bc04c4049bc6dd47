/** A fault to plant in the clean description, and the finding that it has to become. */
export interface PlantedFault {
  /** Text of a file, and what takes its place. */
  replace: [string, string];
  rule: string;
  /** The finding is where this text is; the last time that it occurs when it ends in `<`. */
  at: string;
  /** The file of both; by default the description itself. */
  file?: string;
  severity?: "warning";
}

const overlay = "openapi.overlay.yaml";
const reference = "/docs/developer-docs/api/reference";

/** One of each kind that `check:spec` is there for. */
export const plantedFaults: PlantedFault[] = [
  // What the loader tells
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
  // Redocly
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
  // Links
  {
    replace: [`${reference}/domes-list`, `${reference}/domes-lost`],
    rule: "link-target",
    at: `${reference}/domes-lost`,
  },
  {
    replace: [`${reference}/domes-list`, `${reference}/domes-list#query.stat`],
    rule: "link-target",
    at: `${reference}/domes-list#query.stat`,
  },
  {
    replace: [`${reference}/domes-list`, "/docs/guides/nowhere/"],
    rule: "link-target",
    at: "/docs/guides/nowhere/",
  },
  {
    replace: [`${reference}/domes-list`, "domes-list"],
    rule: "link-unusable",
    at: "domes-list)",
  },
  {
    replace: [`${reference}/domes-list`, "#servers"],
    rule: "link-relative",
    at: "#servers",
  },
  {
    replace: ["https://sky.test/handbook", "[more](https://)"],
    rule: "link-unusable",
    at: "https://)",
  },
  {
    replace: ["and https://sky.test/handbook", "and [this][handbook]"],
    rule: "link-undefined",
    at: "[this][handbook]",
  },
  {
    replace: ["and https://sky.test/handbook", "and ![dome](/dome.png)"],
    rule: "link-target",
    at: "/dome.png",
  },
  {
    replace: ["and https://sky.test/handbook", "and <b>more</b>"],
    rule: "text-html",
    at: "<b>",
    severity: "warning",
  },
  {
    replace: [
      "and https://sky.test/handbook",
      "and [a](http://me:pw@sky.test/)",
    ],
    rule: "link-secret",
    at: "http://me:pw@sky.test/",
  },
  {
    replace: ["url: https://sky.test\n", "url: sky.test\n"],
    rule: "link-unusable",
    at: "url: sky.test",
  },
  {
    replace: ["dome@sky.test", "dome at sky.test"],
    rule: "link-unusable",
    at: "email: dome at",
  },
  {
    replace: ["https://sky.test/licence", "ftp://sky.test/licence"],
    rule: "link-unusable",
    at: "url: ftp:",
  },
  {
    replace: [
      "termsOfService: https://sky.test/terms",
      "termsOfService: /terms",
    ],
    rule: "link-target",
    at: "termsOfService",
  },
  {
    replace: ["url: https://sky.test/domes", `url: ${reference}/doms`],
    rule: "link-target",
    at: `url: ${reference}/doms`,
  },
  {
    replace: ["https://{site}.sky.test/api", "ws://{site}.sky.test/api"],
    rule: "server-address",
    at: "url: ws:",
  },
  {
    replace: [
      "operationId: domes_retrieve\n              desc",
      "operationId: dome_retrieve\n              desc",
    ],
    rule: "link-operation",
    at: "operationId: dome_retrieve",
  },
  {
    replace: ["operationId: domes_retrieve\n              desc", "desc"],
    rule: "link-operation",
    at: "one:",
  },
  // Rules of our own
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
    replace: [
      "tags:\n  - name",
      "tags:\n  - name: roofs\n    description: Slits, motors and the ropes that hold them.\n  - name",
    ],
    rule: "tag-unused",
    at: "name: roofs",
  },
  {
    replace: [
      "- name: state\n          in: query\n",
      "- name: state\n          in: path\n          required: true\n",
    ],
    rule: "path-parameter-unused",
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
  // Texts and examples
  {
    replace: ["          description: What observers call it.\n", ""],
    rule: "text-missing",
    at: "name:\n          type: string",
  },
  {
    replace: [
      "Takes an old building off the map once its roof was sold; instruments must leave first.",
      "Destroys domes.",
    ],
    rule: "text-echo",
    at: "description: Destroys",
  },
  {
    replace: [
      "Tells the temperature, humidity and wind around a single building before a session.",
      "Shows which buildings are open tonight. Ask before you point a telescope at anything now.",
    ],
    rule: "text-twin",
    at: "description: Shows which buildings are open tonight. Ask before you point a telescope at anything now",
  },
  {
    replace: [
      "value: { pk: 1, name: West, state: open }",
      "value: { pk: 0, name: West, state: open }",
    ],
    rule: "example-invalid",
    at: "default:\n                  value: { pk: 0",
  },
  {
    replace: [
      "value: { pk: 1, name: West, state: open }",
      "value: { pk: 1, name: East, state: open }",
    ],
    rule: "example-contradiction",
    at: "value: { pk: 1, name: East",
  },
  {
    replace: [
      "              examples:\n                default:\n                  value: { pk: 1, name: West, state: open }\n",
      "",
    ],
    rule: "example-missing",
    at: "application/json:<",
  },
];
