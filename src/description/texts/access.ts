import type {
  Description,
  Operation,
  SecurityRequirement,
} from "../model/types";

/**
 * Determines the security schemes that only the source has. Wherever the target accepts a scheme
 * that both have, it also accepts what the source accepts there.
 *
 * @returns the schemes to add, and a function that extends an operation's requirements
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
