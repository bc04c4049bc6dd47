import type {
  Description,
  Operation,
  SecurityRequirement,
} from "../model/types";

/**
 * The ways of access that the source knows beyond the target's own: what the source accepts wherever
 * it accepts a scheme that both have, the target accepts there as well.
 *
 * @returns the schemes to add, and an operation's requirements with what follows from them
 */
export function accessOf(source: Description, target: Description) {
  const known = target.components?.securitySchemes ?? {};
  const schemes = Object.fromEntries(
    Object.entries(source.components?.securitySchemes ?? {}).filter(
      ([name]) => !Object.hasOwn(known, name),
    ),
  );
  const [example] = Object.values(source.paths ?? {})
    .flatMap((item) => [item.get, item.post])
    .flatMap((operation) => operation?.security ?? [])
    .filter((requirement) => Object.keys(requirement).some(isIn(known)));
  const base = Object.keys(example ?? {})[0];
  const extras = Object.keys(schemes).flatMap((name) => {
    const found = requirementsOf(source).find((one) =>
      Object.hasOwn(one, name),
    );
    return found ? [found] : [];
  });
  return {
    schemes,
    extend: (security: Operation["security"]): Operation["security"] => {
      const accepts = security?.some(
        (one) => base !== undefined && Object.hasOwn(one, base),
      );
      return security && accepts ? [...security, ...extras] : security;
    },
  };
}

function requirementsOf({ paths = {} }: Description): SecurityRequirement[] {
  return Object.values(paths)
    .flatMap((item) => [item.get, item.post])
    .flatMap((operation) => operation?.security ?? []);
}

function isIn(object: object) {
  return (name: string) => Object.hasOwn(object, name);
}
