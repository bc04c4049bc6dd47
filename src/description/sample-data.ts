/** Keywords whose children are named freely, so that the names below them are no keywords. */
const maps = new Set([
  ...["properties", "patternProperties", "schemas", "responses", "parameters"],
  ...["examples", "requestBodies", "headers", "securitySchemes", "links"],
  ...["callbacks", "pathItems", "content", "encoding", "variables"],
]);
const dataKeywords = new Set(["example", "default", "enum", "const"]);

/** Whether the value at these keys is sample data, in which `$ref` is no reference. */
export function isData(keys: string[]): boolean {
  let named = "";
  for (const [index, key] of keys.entries()) {
    const parent = named;
    named = "";
    if (parent) {
      if (parent !== "examples") continue;
      if (/^\d+$/.test(key) || keys[index + 1] === "value") return true;
    } else if (dataKeywords.has(key)) return true;
    else if (maps.has(key)) named = key;
  }
  return false;
}
