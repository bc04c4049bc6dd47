import ts from "typescript";
import { type Edit, operators } from "./operators";

/** A source file with one injected fault. */
export interface Mutant {
  file: string;
  /** Line, from 1. */
  line: number;
  column: number;
  /** What was changed. */
  name: string;
  /** The original source line. */
  original: string;
  /** The whole file with the fault. */
  code: string;
}

/** Returns every fault that the operators can inject into a source file, in file order. */
export function makeMutants(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const edits = new Map<string, Edit>();
  const visit = (node: ts.Node): void => {
    // Types do not exist at run time.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    for (const operator of operators)
      for (const edit of operator(node, source))
        edits.set(`${edit.start}-${edit.end}-${edit.text}`, edit);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...edits.values()]
    .filter(
      ({ start, end, text: changed }) => text.slice(start, end) !== changed,
    )
    .sort((a, b) => a.start - b.start)
    .map((edit) => mutant(file, text, source, edit));
}

function mutant(
  file: string,
  text: string,
  source: ts.SourceFile,
  { name, start, end, text: changed }: Edit,
): Mutant {
  const { line, character } = source.getLineAndCharacterOfPosition(start);
  return {
    file,
    line: line + 1,
    column: character + 1,
    name,
    original: (text.split("\n")[line] ?? "").trim(),
    code: text.slice(0, start) + changed + text.slice(end),
  };
}

/** Shuffles items reproducibly, so that any number of first items is a fair sample. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
