import { type ComponentType, type ReactNode, useEffect } from "react";
import styles from "../explorer.module.css";
import type { Loadable } from "./loadable";
import { useStore } from "./store";

/** A component whose code is loaded when it is first shown, or before. */
export interface Deferred<Props> {
  (props: Props): ReactNode;
  /** Loads the code, so that the component is there at once when it is shown. Never rejects. */
  prepare: () => Promise<void>;
}

interface Options {
  /** What it is, as the beginning of "… could not be loaded." */
  name: string;
  /** Whether nothing is shown while it loads. */
  isQuiet?: boolean;
}

/**
 * Makes a component of a module that is loaded when the component is first shown. A failure is told
 * in its place, with a button that tries again.
 */
export function deferred<Module, Props extends object>(
  { state, prepare }: Loadable<Module>,
  componentOf: (module: Module) => ComponentType<Props>,
  { name, isQuiet = false }: Options,
): Deferred<Props> {
  function Part(props: Props) {
    const loading = useStore(state);
    useEffect(() => {
      void prepare();
    }, []);
    switch (loading.status) {
      case "loaded": {
        const Loaded = componentOf(loading.value);
        return <Loaded {...props} />;
      }
      case "failed":
        return (
          <p className={styles.problem} role="alert">
            {name} could not be loaded. Check the connection and try again, or
            reload the page.{" "}
            <button
              type="button"
              className={styles.button}
              onClick={() => void prepare()}
            >
              Try again
            </button>
          </p>
        );
      default:
        return isQuiet ? null : <p className={styles.note}>Loading…</p>;
    }
  }
  return Object.assign(Part, { prepare });
}
