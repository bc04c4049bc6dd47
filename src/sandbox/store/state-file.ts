import { access, constants, readFile, realpath, stat } from "node:fs/promises";
import { isRecord } from "../../description/model/record";
import { measureRow } from "./limits";
import { decodeLog, replay } from "./log";
import type { Row, State } from "./store";

/** A state file that cannot be used. It is left unchanged. */
export class StateFileError extends Error {
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The sandbox cannot use the state in ${path} (${reason}): make it readable and writable, remove it to start over, or name another.`,
      { cause },
    );
    this.name = "StateFileError";
  }
}

/** The content of a state file: the state, and the secret that keeps issued tokens valid. */
export interface SavedState extends State {
  /** Version 2 may be continued by a log, which programs that know only version 1 would ignore. */
  version: 1 | 2;
  cookieSecret: string;
  /** How often the file has been written; a log continues one generation. */
  generation?: number;
}

export const logOf = (path: string) => `${path}.log`;

function isRow(value: unknown): value is Row {
  return (
    isRecord(value) &&
    (typeof value.pk === "string" || typeof value.pk === "number") &&
    measureRow(value).violation === undefined
  );
}

function isSaved(value: unknown): value is SavedState {
  return (
    isRecord(value) &&
    (value.version === 1 || value.version === 2) &&
    typeof value.cookieSecret === "string" &&
    (value.generation === undefined ||
      Number.isSafeInteger(value.generation)) &&
    isRecord(value.tables) &&
    Object.values(value.tables).every(
      (rows) => Array.isArray(rows) && rows.every(isRow),
    ) &&
    isRecord(value.sequences) &&
    Object.values(value.sequences).every(Number.isSafeInteger)
  );
}

/**
 * Returns a file's text, or undefined if it does not exist.
 * @throws if it is not readable and writable
 */
async function textOf(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile())
      throw new Error("it is not a regular file");
    await access(path, constants.R_OK | constants.W_OK);
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Parses JSON; the error message does not quote the text, because it contains secrets. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("it is not JSON", { cause });
  }
}

/** Resolves symbolic links. */
export async function resolveState(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/**
 * Reads a state file and applies the log that continues it.
 * @returns undefined if the file does not exist
 * @throws {StateFileError} if it cannot be read or is not a state file
 */
export async function readState(path: string): Promise<SavedState | undefined> {
  try {
    const text = await textOf(path);
    const log = await textOf(logOf(path));
    if (text === undefined) return undefined;
    const saved = parse(text);
    if (!isSaved(saved)) throw new Error("it is no state of the sandbox");
    const { continues, entries } = decodeLog(log ?? "");
    if (continues !== saved.generation) return saved;
    const state = { ...saved, ...replay(saved, entries) };
    if (!isSaved(state)) throw new Error("its log is not the sandbox's");
    return state;
  } catch (error) {
    throw new StateFileError(path, error);
  }
}
