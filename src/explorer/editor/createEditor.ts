import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  type CompletionContext,
  completionKeymap,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { linter, lintKeymap } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from "@codemirror/view";
import type { AnySchema, Description } from "../../description/model/types";
import { schemaCompletion } from "./complete";
import { schemaHover } from "./hover";
import {
  type BodyProblem,
  diagnostic,
  type Findings,
  findingsOf,
} from "./problems";
import { editorTheme } from "./theme";
import { createChecker } from "../validation/checker";

export type { BodyProblem } from "./problems";

/** Loads the sampler with the first completion. */
const loadSampler = () =>
  import(
    /* webpackChunkName: "example" */ "../../description/model/sample/sample"
  );

export interface EditorOptions {
  description: Description;
  schema: AnySchema | undefined;
  text: string;
  onChange: (text: string) => void;
  onFindings: (findings: Findings) => void;
}

export interface JsonEditor {
  setText: (text: string) => void;
  goToLine: (line: number) => void;
  /** Returns the problems of the current text. */
  problems: () => Promise<BodyProblem[]>;
  destroy: () => void;
}

/**
 * Creates a JSON editor that knows the body's schema. It lives in a shadow root with constructed
 * stylesheets, because the policy `style-src-elem 'self'` forbids style elements.
 */
export function createEditor(
  host: HTMLElement,
  { description, schema, text, onChange, onFindings }: EditorOptions,
): JsonEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const checker =
    schema !== undefined && schema !== true
      ? createChecker(description, schema, "request")
      : undefined;
  const check = (json: string) =>
    checker?.check(json) ?? Promise.resolve({ problems: [], unchecked: [] });
  const scheme = new Compartment();
  const isDark = () => document.documentElement.dataset.theme === "dark";
  const complete = async (
    context: CompletionContext,
  ): Promise<CompletionResult | null> => {
    const code = await loadSampler().catch(() => undefined);
    return code
      ? schemaCompletion(description, schema, code.sample)(context)
      : null;
  };

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        // The surrounding form handles this key and sends the request.
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => true }])),
        lineNumbers(),
        highlightActiveLine(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        json(),
        autocompletion({ override: [complete], icons: false }),
        schemaHover(description, schema),
        linter(
          async (current) => {
            const { doc } = current.state;
            const findings = await findingsOf(current, check);
            // The text has changed in the meantime and will be checked again.
            if (current.state.doc !== doc) return [];
            onFindings(findings);
            return findings.problems.map((one) => diagnostic(one, current));
          },
          { delay: 300 },
        ),
        // Tab is not bound, so that it moves the focus to the next field.
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        // Stay within the editor's width, because scrolling columns clip what overflows.
        tooltips({
          position: "absolute",
          tooltipSpace: () => {
            const { left, right } = host.getBoundingClientRect();
            return { left, right, top: 0, bottom: innerHeight };
          },
        }),
        placeholder("Nothing is sent. Press Ctrl+Space for suggestions."),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Body, JSON" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        scheme.of(editorTheme(isDark())),
      ],
    }),
  });

  const observer = new MutationObserver(() => {
    view.dispatch({ effects: scheme.reconfigure(editorTheme(isDark())) });
  });
  observer.observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });

  return {
    setText: (next) => {
      const { doc } = view.state;
      if (doc.toString() === next) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
    },
    goToLine: (line) => {
      const { from } = view.state.doc.line(
        Math.min(line, view.state.doc.lines),
      );
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      view.focus();
    },
    problems: async () => (await findingsOf(view, check)).problems,
    destroy: () => {
      observer.disconnect();
      checker?.close();
      view.destroy();
    },
  };
}
