import { isRecord } from "../../description/model/record";
import { persistentStore } from "../parts/persistent";
import { secretByName } from "../secrets/names";
import type { Variables } from "./expand";

/** Variables by name, and the server they belong to. */
export interface Environment {
  name: string;
  /** Base URL of the API. */
  server?: string;
  variables: Variables;
}

export interface Environments {
  chosen: number;
  all: Environment[];
}

const initial: Environments = {
  chosen: 0,
  all: [{ name: "Default", variables: {} }],
};

/** Returns the environments without secret values, which are kept in memory only. */
export function writableEnvironments({
  chosen,
  all,
}: Environments): Environments {
  return {
    chosen,
    all: all.map((one) => ({
      ...one,
      variables: Object.fromEntries(
        Object.entries(one.variables).filter(
          ([name]) => secretByName(name) === undefined,
        ),
      ),
    })),
  };
}

/** The reader's environments, for this tab. */
export const environments = persistentStore<Environments>(
  "api-explorer.environments",
  initial,
  isEnvironments,
  { where: "sessionStorage", writable: writableEnvironments },
);

function isEnvironments(found: unknown): found is Environments {
  return (
    isRecord(found) &&
    typeof found["chosen"] === "number" &&
    Array.isArray(found["all"]) &&
    found["all"].length > found["chosen"] &&
    found["all"].every(
      (one) =>
        isRecord(one) &&
        typeof one["name"] === "string" &&
        isRecord(one["variables"]) &&
        Object.values(one["variables"]).every(
          (value) => typeof value === "string",
        ),
    )
  );
}

/** Returns the selected environment. */
export const chosenEnvironment = ({ chosen, all }: Environments): Environment =>
  all[chosen] ?? all[0] ?? { name: "Default", variables: {} };

/** Returns the environments with the selected one changed. */
export const withEnvironment = (
  { chosen, all }: Environments,
  changed: Partial<Environment>,
): Environments => ({
  chosen,
  all: all.map((one, index) =>
    index === chosen ? { ...one, ...changed } : one,
  ),
});

/** Sets a variable in the selected environment. */
export function keepVariable(name: string, value: string): void {
  const found = environments.get();
  const { variables } = chosenEnvironment(found);
  environments.set(
    withEnvironment(found, { variables: { ...variables, [name]: value } }),
  );
}

/** Returns a variable name for a value of a response: schema and property, such as `user_pk`. */
export function variableName(
  thing: string | undefined,
  property: string,
): string {
  const words = (text: string) =>
    text
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1_$2")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_|_$/g, "");
  const [start, end] = [words(thing ?? ""), words(property)];
  if (start === "" || end.startsWith(start)) return end || "value";
  return `${start}_${end || "value"}`;
}
