import type { MethodEndpointProps } from "../../page/tree/components";
import { History } from "./History";
import { CopyIcon } from "./icons";

/** An operation's method and path. The behaviour script reads them from its `data-` attributes. */
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

/** Allows line breaks after slashes. */
function breakable(path: string) {
  return path
    .split(/(?<=\/)(?!$)/)
    .flatMap((part, index) =>
      index === 0 ? [part] : [<wbr key={index} />, part],
    );
}
