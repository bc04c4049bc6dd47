import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { slugsFor } from "../../config/site";
import {
  type Description,
  type OperationEntry,
  inspectDescription,
  listOperations,
  loadDescription,
  stringifyYaml,
  modelOf,
  resolvedMap,
} from "../../description";
import { propertiesOf } from "../../description/model";
import { type Browsed, browse } from "./browse";
import { requiredFields } from "./explorer";
import { type Cost, inTurn } from "./measure";
import type { Subject } from "./subject";

/** A description to measure, and the page to open. */
export interface Workload {
  spec: string;
  /** The bundled description as written, because the stock site reads a single file. */
  written: Record<string, unknown>;
  description: Description;
  operations: number;
  entry: OperationEntry;
  /** Name of a property in its response. */
  text: string;
}

export interface Measured {
  name: string;
  spec: string;
  operations: number;
  generation: Cost;
  /** Includes generation. */
  cold: Cost;
  /** After a change of one operation; includes generation. */
  warm: Cost;
  browsed: Browsed;
}

/** Reads a description and selects the page: the seed operation's, or one from the middle. */
export async function readWorkload(spec: string): Promise<Workload> {
  const { description } = await loadDescription(spec);
  const { bundle } = await inspectDescription(spec);
  const entries = listOperations(description, slugsFor(spec)).filter(
    (entry) => !entry.isWebhook && propertyOf(description, entry) !== undefined,
  );
  const entry =
    entries.find(({ operationId }) =>
      operationId.startsWith("oauth2_authorization_codes_retrieve"),
    ) ?? entries[entries.length >> 1];
  if (!entry)
    throw new RangeError(
      `${spec} has no operation that returns an object: nothing to open.`,
    );
  return {
    spec,
    written: bundle?.value ?? {},
    description,
    operations: listOperations(description).length,
    entry,
    text: propertyOf(description, entry) ?? "",
  };
}

/** Returns the last property of the first response body that is an object. */
function propertyOf(
  description: Description,
  { operation }: OperationEntry,
): string | undefined {
  const model = modelOf(description);
  const responses = resolvedMap(model, operation.responses);
  for (const { content } of Object.values(responses)) {
    for (const { schema } of Object.values(content ?? {})) {
      if (!schema) continue;
      const name = propertiesOf(model, schema).at(-1)?.name;
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

/** Builds a site cold and warm, and opens its page. */
export async function measureSite(
  subject: Subject,
  workload: Workload,
  {
    folder,
    runs,
    say,
  }: { folder: string; runs: number; say: (line: string) => void },
): Promise<Measured> {
  const file = path.join(folder, "described.yaml");
  const describe = (written: object) => {
    writeFileSync(file, stringifyYaml(written));
    subject.describe(file);
  };
  describe(workload.written);
  const generation = await subject.generate();
  const build = await subject.build();
  const cold = inTurn(generation, build);
  say(`  cold build ${cold.seconds.toFixed(1)} s`);
  describe(withChange(workload));
  const warm = inTurn(await subject.generate(), await subject.build());
  say(`  warm build ${warm.seconds.toFixed(1)} s`);
  const url = subject.pageUrl(workload.entry.page);
  if (!existsSync(path.join(subject.site, url, "index.html")))
    throw new RangeError(`${subject.name} has no page at ${url}.`);
  const browsed = await browse(subject.site, workload.description, {
    url,
    text: workload.text,
    fields: requiredFields(workload.description, workload.entry),
    runs,
  });
  const { name } = subject;
  const { spec, operations } = workload;
  return { name, spec, operations, generation, cold, warm, browsed };
}

/** Returns the description with another text for the operation. */
function withChange({ written, entry: { path: route, method } }: Workload) {
  const { paths } = written as unknown as Description;
  const operation = paths?.[route]?.[method];
  if (!operation)
    throw new RangeError(
      `The description has no ${method} ${route} of its own.`,
    );
  return {
    ...written,
    paths: {
      ...paths,
      [route]: {
        ...paths[route],
        [method]: {
          ...operation,
          description: "Changed, to be built again.",
        },
      },
    },
  };
}
