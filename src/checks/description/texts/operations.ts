import type { OperationEntry } from "../../../description";
import type { Fault } from "../fault";
import {
  contentWords,
  sentenceForm,
  sentencesOf,
  shingles,
  similarity,
  wordsOf,
} from "./words";

const newWordsNeeded = 6;
const repeatsAllowed = 3;
const shortestTemplate = 4;
const similarityAllowed = 0.3;

/** Finds descriptions that only repeat the operation id, or those of other operations. */
export function checkOperationTexts(entries: OperationEntry[]): Fault[] {
  const texts = entries.map((entry) => ({
    id: entry.operationId,
    pointer: `${entry.pointer}/description`,
    text: entry.operation.description ?? "",
    subject: contentWords(`${entry.operationId} ${entry.path}`),
  }));
  return [...echoes(texts), ...templates(texts), ...nearDuplicates(texts)];
}

interface Text {
  id: string;
  pointer: string;
  text: string;
  /** Stems of the words in the operation's id and path. */
  subject: Set<string>;
}

function echoes(texts: Text[]): Fault[] {
  return texts.flatMap(({ id, pointer, text, subject }) => {
    const added = [...contentWords(text)].filter((word) => !subject.has(word));
    if (added.length >= newWordsNeeded) return [];
    return [
      {
        rule: "text-echo",
        pointer,
        message: `The description of ${id} says little more than its id.`,
        hint: "Say when to use it, what it needs, what goes wrong or what to call next.",
      },
    ];
  });
}

function templates(texts: Text[]): Fault[] {
  const users = new Map<string, Text[]>();
  for (const text of texts)
    for (const form of new Set(forms(text)))
      users.set(form, [...(users.get(form) ?? []), text]);
  return [...users].flatMap(([form, found]) =>
    found.length > repeatsAllowed
      ? found.map(({ pointer }) => ({
          rule: "text-template",
          pointer,
          message: `${found.length} operations share the sentence "${form}".`,
          hint: "Say what is particular to this one, or say it once in a shared place.",
        }))
      : [],
  );
}

function forms({ text, subject }: Text): string[] {
  return sentencesOf(text)
    .map((sentence) => sentenceForm(sentence, subject))
    .filter((form) => form.split(" ").length >= shortestTemplate);
}

function nearDuplicates(texts: Text[]): Fault[] {
  const runs = texts.map(({ text }) => shingles(wordsOf(text)));
  const none = new Set<string>();
  return texts.flatMap((text, index) => {
    const duplicate = texts.findIndex(
      (_, other) =>
        other < index &&
        similarity(runs[index] ?? none, runs[other] ?? none) >
          similarityAllowed,
    );
    if (duplicate < 0) return [];
    return [
      {
        rule: "text-duplicate",
        pointer: text.pointer,
        message: `The description of ${text.id} is almost that of ${texts[duplicate]?.id ?? ""}.`,
        hint: "Say how the two differ.",
      },
    ];
  });
}
