import type { ResponseSamplesProps } from "../../page/tree/components";
import { maxHighlightedLength } from "../../page/tree/size";
import { tokenize } from "./tokenize";

/** A body's sample. JSON up to a maximum length is highlighted at build time. */
export function Sample({ responseExample, language }: ResponseSamplesProps) {
  return (
    <div className="sample">
      <button type="button" className="sample__copy" data-copy="Sample">
        Copy
      </button>
      <pre tabIndex={0}>
        <code>
          {language === "json" && responseExample.length <= maxHighlightedLength
            ? tokenize(responseExample).map(({ kind, text }, index) =>
                kind ? (
                  <span key={index} className={`token-${kind}`}>
                    {text}
                  </span>
                ) : (
                  text
                ),
              )
            : responseExample}
        </code>
      </pre>
    </div>
  );
}
