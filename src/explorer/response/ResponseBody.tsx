import { type ComponentType, type Ref, useEffect, useState } from "react";
import type { ReceivedResponse } from "../../request/receive";
import { loadViewer } from "./loadViewer";
import styles from "../explorer.module.css";
import type { RowActions } from "./viewer/actions";
import type { ViewerProps } from "./viewer/Viewer";
import type { ViewerHandle } from "./viewer/ViewerHandle";

interface Props {
  response: ReceivedResponse;
  isComplete: boolean;
  rowActions: RowActions | undefined;
  viewer: Ref<ViewerHandle>;
}

export function ResponseBody(props: Props) {
  const { response, isComplete, rowActions, viewer } = props;
  const [loaded, setLoaded] = useState<{
    Viewer: ComponentType<ViewerProps>;
  }>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    loadViewer().then(
      (Viewer) => {
        setLoaded({ Viewer });
      },
      () => {
        setHasFailed(true);
      },
    );
  }, []);
  if (response.bytes.length === 0 && isComplete)
    return <p className={styles.note}>The response has no body.</p>;
  if (hasFailed)
    return (
      <p className={styles.problem}>
        The viewer of responses could not be loaded. Check the connection and
        send again.
      </p>
    );
  if (!loaded || response.bytes.length === 0) return null;
  return (
    <loaded.Viewer
      ref={viewer}
      response={response}
      isComplete={isComplete}
      rowActions={rowActions}
    />
  );
}
