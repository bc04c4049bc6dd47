import type { PageSamplesProps } from "../../../page/layout/arrange";
import { RequestSample } from "./RequestSample";
import { ResponseExamples } from "./ResponseExamples";

/**
 * The column beside an operation's text with its request and responses. `data-explorer` marks it as
 * the place for the explorer.
 */
export function PageSamples({
  curl,
  caption,
  bodies,
  responses,
}: PageSamplesProps) {
  return (
    <aside
      className="reference__side"
      aria-label="Request and response examples"
      data-explorer
    >
      <div className="samples" data-samples>
        {(curl !== undefined || bodies.length > 0) && (
          <RequestSample curl={curl} caption={caption} bodies={bodies} />
        )}
        {responses.length > 0 && <ResponseExamples responses={responses} />}
      </div>
    </aside>
  );
}
