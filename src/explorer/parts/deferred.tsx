import { type ComponentType, type ReactNode, useEffect } from "react";
import styles from "../explorer.module.css";
import { failureOf, type Loadable } from "./loadable";
import { useStore } from "./store";

/** A component whose code is loaded on first render, or earlier. */
export interface Deferred<Props> {
  (props: Props): ReactNode;
  /** Loads the code ahead, so that the component renders at once. Never rejects. */
  prepare: () => Promise<void>;
}

interface Options {
  /** The component's name in "… could not be loaded.", if it is not that of its code. */
  name?: string;
  /** Whether nothing is rendered while loading. */
  isQuiet?: boolean;
}

/**
 * Creates a component from a module that is loaded on first render. A failure is shown in its
 * place, with a button to retry.
 */
export function deferred<Module, Props extends object>(
  { state, prepare, name: codeName }: Loadable<Module>,
  componentOf: (module: Module) => ComponentType<Props>,
  { name = codeName, isQuiet = false }: Options = {},
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
            {failureOf(name)}{" "}
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
