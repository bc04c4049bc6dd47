import { Component, type ReactNode } from "react";
import styles from "./explorer.module.css";

interface Props {
  children: ReactNode;
  onClose: () => void;
}

interface State {
  error?: Error | undefined;
}

/**
 * Shows an error of the explorer with a way to continue. The reader's input is kept in
 * `form/draftStorage`. A class, because React has no hook for error boundaries.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={styles.explorer}>
        <div className={styles.section} role="alert">
          <p className={styles.problem}>
            The explorer failed: {error.message}. What you entered is kept.
          </p>
          <div className={styles.row}>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                this.setState({ error: undefined });
              }}
            >
              Try again
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={this.props.onClose}
            >
              Close
            </button>
          </div>
        </div>
      </div>
    );
  }
}
