import type { StatusSamples } from "../../../page/layout/arrange";
import { statusClass } from "../status";
import { BodyExample } from "./BodyExample";
import { Fold } from "./Fold";
import { isPlain } from "./isPlain";

/** Response samples, switchable by status without scripts. */
export function ResponseExamples({
  responses,
}: {
  responses: StatusSamples[];
}) {
  return (
    <section
      className="code-card code-card--responses"
      aria-label="Response examples"
    >
      <Fold title="Response example">
        <p className="code-card__title">Response</p>
        <div className="switch">
          {responses.map(({ status, samples, hasBody }, index) => (
            <details
              key={status}
              name="response-sample"
              id={`sample-${status}`}
              open={index === 0}
              className="switch__choice"
            >
              <summary className={statusClass(status)}>{status}</summary>
              {samples.length === 0 && (
                <p className="code-card__empty">
                  {hasBody ? "No example" : withoutBody(status)}
                </p>
              )}
              {samples.map(({ label, mediaType, ...body }, place) => (
                <figure key={place} className="code-card__figure">
                  {(samples.length > 1 || !isPlain(label)) && (
                    <figcaption>
                      {label}{" "}
                      <span className="code-card__note">{mediaType}</span>
                    </figcaption>
                  )}
                  <BodyExample {...body} />
                </figure>
              ))}
            </details>
          ))}
        </div>
      </Fold>
    </section>
  );
}

/**
 * Tells that a response has no content, which is certain only for some statuses.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1
 */
function withoutBody(status: string): string {
  return /^(1|204$|205$|304$)/.test(status)
    ? "No content"
    : "No content described";
}
