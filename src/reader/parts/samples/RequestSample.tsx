import type { BodySample } from "../../../page/layout/body";
import { product } from "../../../explorer/product";
import { languageNames } from "../../../request/samples/languages";
import { BodyExample } from "./BodyExample";
import { Fold } from "./Fold";
import { isPlain } from "./isPlain";

/**
 * A request as a curl command, with a button that opens the explorer. Other languages are written
 * in the browser when selected.
 */
export function RequestSample({
  curl,
  caption,
  bodies,
}: {
  curl: string | undefined;
  caption: string | undefined;
  bodies: BodySample[];
}) {
  return (
    <section className="code-card" aria-label="Request example">
      <div className="code-card__head">
        <p className="code-card__title">Request</p>
        {curl !== undefined && (
          <>
            <select
              className="code-card__language"
              aria-label="Language of the request example"
              autoComplete="off"
              data-sample-language
            >
              {languageNames(product).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="button button--primary button--sm"
              data-explorer-open
            >
              Try it
            </button>
          </>
        )}
      </div>
      <Fold title="Request example">
        {curl !== undefined && (
          <div className="sample sample--request">
            <button type="button" className="sample__copy" data-copy="Request">
              Copy
            </button>
            <pre tabIndex={0} aria-label="Request">
              <code data-request-sample>{curl}</code>
            </pre>
          </div>
        )}
        {caption !== undefined && !isPlain(caption) && (
          <p className="code-card__caption">{caption}</p>
        )}
        {bodies.map(({ label, mediaType, ...body }, index) => (
          <details
            key={index}
            name="request-body"
            id={`sample-body-${String(index + 1)}`}
            className="code-card__more"
          >
            <summary>
              {label} <span className="code-card__note">{mediaType}</span>
            </summary>
            <BodyExample {...body} />
          </details>
        ))}
      </Fold>
    </section>
  );
}
