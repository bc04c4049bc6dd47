import type { BodySample } from "../../../page/layout/body";
import { Sample } from "../Sample";
import { TextNodes } from "../TextNodes";

/** An example of a body: its notes and its text. */
export function BodyExample({
  notes,
  sample,
}: Pick<BodySample, "notes" | "sample">) {
  return (
    <>
      {notes.length > 0 && (
        <div className="code-card__notes">
          <TextNodes nodes={notes} />
        </div>
      )}
      {sample && (
        <Sample responseExample={sample.text} language={sample.language} />
      )}
    </>
  );
}
