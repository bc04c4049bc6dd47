import type { Ref } from "react";
import type { ReceivedResponse } from "../../../request/receive";
import { isText } from "../../../request/content";
import type { RowActions } from "./actions";
import { ColumnHandle } from "./parts/ColumnHandle";
import { FileViewer } from "./lazyViews";
import { TextViewer } from "./TextViewer";
import type { ViewerHandle } from "./ViewerHandle";
import { useContent } from "./useContent";

export interface ViewerProps {
  response: ReceivedResponse;
  /** Whether the response has been received completely. */
  isComplete: boolean;
  rowActions?: RowActions | undefined;
  ref?: Ref<ViewerHandle> | undefined;
}

/** The body of a response, in the view that suits its content. */
export function Viewer({ response, isComplete, rowActions, ref }: ViewerProps) {
  const { kind, text, mediaType, fileName } = useContent(response);
  const { bytes } = response;
  return (
    <>
      <ColumnHandle />
      {isText(kind) && text !== undefined ? (
        <TextViewer
          ref={ref}
          kind={kind}
          text={text}
          bytes={bytes}
          fileName={fileName}
          isComplete={isComplete}
          rowActions={rowActions}
        />
      ) : (
        <FileViewer
          kind={isText(kind) ? "binary" : kind}
          bytes={bytes}
          mediaType={mediaType}
          fileName={fileName}
        />
      )}
    </>
  );
}
