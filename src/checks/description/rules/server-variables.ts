import { type Description, type Server, toPointer } from "../../../description";
import type { Fault } from "../fault";

/** Requires the values of a server variable to exist and to include the default. */
export function checkServerVariables({ servers = [] }: Description): Fault[] {
  return servers.flatMap(({ variables = {} }, index) =>
    Object.entries(variables).flatMap(([name, variable]) =>
      checkVariable(
        name,
        variable,
        toPointer(["servers", index, "variables", name]),
      ),
    ),
  );
}

function checkVariable(
  name: string,
  { default: value, enum: values }: NonNullable<Server["variables"]>[string],
  pointer: string,
): Fault[] {
  if (!values || values.includes(value)) return [];
  return [
    {
      rule: "server-variable-default",
      pointer: `${pointer}/default`,
      message: `The default ${value} of ${name} is not one of its values.`,
      hint:
        values.length > 0
          ? `Use one of ${values.join(", ")}.`
          : "List the values, or remove the empty enum.",
    },
  ];
}
