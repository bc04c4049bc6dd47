import { useEffect, useState } from "react";
import { parseJson } from "../description/model/numbers/json";
import type { Description } from "../description/model/types";
import { ErrorBoundary } from "./ErrorBoundary";
import { Explorer } from "./Explorer";
import styles from "./explorer.module.css";
import type { ExplorerOptions } from "./options";
import { prepareForm } from "./prepareForm";
import { openStorage, storage } from "./parts/persistent";
import { lookForSandbox } from "./servers/sandbox";
import { forms } from "./auth/lazyForms";
import { pendingKey, redirectProblem } from "./auth/signInState";

type Loading =
  | { status: "loading" }
  | { status: "loaded"; description: Description }
  | { status: "failed" };

/** Fetches the operation's description and detects the sandbox, then shows the explorer. */
export function Loader(options: ExplorerOptions) {
  const { descriptionUrl, path, method, baseUrl } = options;
  const [loading, setLoading] = useState<Loading>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const load = async () => {
      const looking = lookForSandbox();
      const description = await fetchDescription(descriptionUrl, abort.signal);
      openStorage(`${baseUrl} ${description.info.title}`);
      await Promise.all([
        looking,
        resumeSignIn(),
        prepareForm(description, path, method),
      ]);
      return description;
    };
    load().then(
      (description) => {
        if (!abort.signal.aborted)
          setLoading({ status: "loaded", description });
      },
      () => {
        if (!abort.signal.aborted) setLoading({ status: "failed" });
      },
    );
    return () => {
      abort.abort();
    };
  }, [descriptionUrl, path, method, baseUrl, attempt]);

  if (loading.status === "loaded") {
    return (
      <ErrorBoundary onClose={options.onClose}>
        <Explorer {...options} description={loading.description} />
      </ErrorBoundary>
    );
  }
  if (loading.status === "failed") {
    return (
      <div className={styles.explorer}>
        <div className={styles.section} role="alert">
          <p>The description of this operation could not be loaded.</p>
          <div className={styles.row}>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                setLoading({ status: "loading" });
                setAttempt(attempt + 1);
              }}
            >
              Try again
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={options.onClose}
            >
              Close
            </button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.explorer}>
      <div className={styles.section} role="status">
        <p className={styles.note}>Loading the explorer…</p>
      </div>
    </div>
  );
}

/** Completes a sign-in by redirect, if the page was loaded by one. */
async function resumeSignIn(): Promise<void> {
  if (!storage("sessionStorage")?.getItem(pendingKey())) return;
  try {
    const { resumeSignIn: resume } = await forms.get();
    await resume();
  } catch (error) {
    redirectProblem.set((error as Error).message);
  }
}

/** Fetches a description. Numbers keep their digits, so that inserted and sent values match it. */
async function fetchDescription(
  url: string,
  signal: AbortSignal,
): Promise<Description> {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    throw new Error(`${url} responded with ${response.status}`);
  }
  return parseJson(await response.text(), "digits") as Description;
}
