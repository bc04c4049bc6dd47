import type { DescriptionFault } from "../fault";

/** Faults in texts and examples. */
export const textFaults: DescriptionFault[] = [
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
    rule: "text-duplicate",
    at: "description: Shows which buildings are open tonight. Ask before you point a telescope at anything now",
  },
  {
    replace: [
      "value: { pk: 1, name: West, state: open }",
      "value: { pk: 0, name: West, state: open }",
    ],
    rule: "example-invalid",
    at: "pk: 0, name: West",
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
