import type { MethodEndpointProps } from "../../page/tree/components";
import { History } from "./History";
import { CopyIcon } from "./icons";

/** Method and path of an operation. The explorer finds here which operation a page is about. */
export function Endpoint({
  method,
  path,
  context,
  basePath = "",
  history,
}: MethodEndpointProps) {
  const badge = context === "webhook" ? "event" : method;
  const marks = history && (
    <p className="change-marks">
      <History marks={history} />
    </p>
  );
  return (
    <>
      <p
        className="openapi__method-endpoint"
        {...(!context && { "data-method": method, "data-path": path })}
      >
        <span className={`method-badge method-badge--${badge}`}>
          {badge.toUpperCase()}
        </span>
        {context === "webhook" && (
          <span className={`method-badge method-badge--${method}`}>
            {method.toUpperCase()}
          </span>
        )}
        <code>
          {basePath !== "" && (
            <span className="openapi__base-path">{basePath}</span>
          )}
          {breakable(path)}
        </code>
        {!context && (
          <button
            type="button"
            className="copy-button"
            data-copy="Path"
            aria-label="Copy the path"
            title="Copy"
          >
            <CopyIcon />
          </button>
        )}
      </p>
      {marks}
    </>
  );
}

/** Lets a long path wrap after its slashes. */
function breakable(path: string) {
  return path
    .split(/(?<=\/)(?!$)/)
    .flatMap((part, index) =>
      index === 0 ? [part] : [<wbr key={index} />, part],
    );
}
