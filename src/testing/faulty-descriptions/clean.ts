/** A small description without findings and its related files, by file name. */
export const clean: Record<string, string> = {
  "openapi.yaml": `openapi: 3.0.3
info:
  title: Observatory
  version: "1"
  description: |
    What one needs to watch the sky, night after night. See [the domes](/docs/developer-docs/api/reference/domes-list)
    and https://sky.test/handbook for more.
  contact:
    email: dome@sky.test
    url: https://sky.test
  license:
    name: MIT
    url: https://sky.test/licence
  termsOfService: https://sky.test/terms
servers:
  - url: https://{site}.sky.test/api
    variables:
      site:
        default: north
        enum: [north, south]
tags:
  - name: domes
    description: Buildings that open at night, and close before it rains.
    externalDocs:
      url: https://sky.test/domes
security:
  - key: []
paths:
  /domes/:
    get:
      operationId: domes_list
      tags: [domes]
      description: Shows which buildings are open tonight. Ask before you point a telescope at anything.
      x-permissions: [observatory.view_dome]
      parameters:
        - name: state
          in: query
          description: Only those that are open, or only those that are shut.
          schema:
            type: string
            enum: [open, shut]
            default: open
      responses:
        "200":
          description: Every building, nearest first.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Dome"
              examples:
                default:
                  value: [{ pk: 1, name: West, state: open }]
          links:
            one:
              operationId: domes_retrieve
              description: The same building by itself.
        "403":
          description: The key is not known here.
  /domes/{pk}/:
    get:
      operationId: domes_retrieve
      tags: [domes]
      description: Tells the temperature, humidity and wind around a single building before a session.
      x-permissions: [observatory.view_dome]
      parameters:
        - name: pk
          in: path
          required: true
          description: The building's number, painted on its door.
          schema:
            type: integer
      responses:
        "200":
          description: That building.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Dome"
              examples:
                default:
                  value: { pk: 1, name: West, state: open }
        "404":
          description: No building has this number.
    delete:
      operationId: domes_destroy
      tags: [domes]
      description: Takes an old building off the map once its roof was sold; instruments must leave first.
      deprecated: false
      x-permissions: [observatory.delete_dome]
      parameters:
        - name: pk
          in: path
          required: true
          description: Number of the building that goes.
          schema:
            type: integer
      responses:
        "204":
          description: It is gone.
        "404":
          description: Nobody knows it.
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
  schemas:
    Dome:
      type: object
      description: A building with a slit in its roof.
      required: [pk, name, state]
      properties:
        pk:
          type: integer
          description: Number on its door.
          minimum: 1
          maximum: 99
        name:
          type: string
          description: What observers call it.
          pattern: ^[A-Z]
        state:
          type: string
          description: Whether rain would fall in.
          enum: [open, shut]
        motor:
          type: object
          description: What moves the slit, where somebody need not.
          required: [power]
          properties:
            power:
              type: integer
              description: Watts.
              minimum: 40
              maximum: 900
`,
  "openapi.overlay.yaml": `overlay: 1.0.0
info: { title: Names, version: "1" }
actions:
  - target: $.paths['/domes/'].get
    update:
      x-displayName: List domes
`,
};
