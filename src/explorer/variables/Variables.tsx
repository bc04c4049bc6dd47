import { useId, useState } from "react";
import { brunoEnvironment } from "../../request/exports/bruno";
import { postmanEnvironment } from "../../request/exports/postman";
import styles from "../explorer.module.css";
import { download } from "../parts/download";
import { useStore } from "../parts/store";
import { secretByName } from "../secrets/names";
import {
  chosenEnvironment,
  environments,
  keepVariable,
  withEnvironment,
} from "./environments";

interface Props {
  /** Base URL of the API. */
  server: string;
  /** Switches to the server of an environment. */
  onServer: (server: string) => void;
}

/** The reader's variables, in environments to switch between and export. */
export function Variables({ server, onServer }: Props) {
  const id = useId();
  const found = useStore(environments);
  const { name, variables } = chosenEnvironment(found);
  const [added, setAdded] = useState("");
  const change = (next: Record<string, string>) => {
    environments.set(withEnvironment(found, { variables: next }));
  };
  const exported = () => ({
    ...{ name, server },
    variables: Object.entries(variables).map(([key, value]) => {
      const isSecret = secretByName(key) !== undefined;
      return { key, value: isSecret ? "" : value, isSecret };
    }),
  });
  const add = () => {
    const key = added.trim().replace(/[^\w.-]+/g, "_");
    if (key !== "") keepVariable(key, variables[key] ?? "");
    setAdded("");
  };
  return (
    <>
      <div className={styles.row}>
        <label htmlFor={`${id}environment`}>Environment</label>
        <select
          id={`${id}environment`}
          className={styles.short}
          value={found.chosen}
          onChange={({ target }) => {
            const chosen = Number(target.value);
            // The current server is saved with the environment that is left.
            const left = withEnvironment(found, { server });
            environments.set({ ...left, chosen });
            const next = left.all[chosen]?.server;
            if (next !== undefined) onServer(next);
          }}
        >
          {found.all.map((one, index) => (
            <option key={one.name} value={index}>
              {one.name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            const left = withEnvironment(found, { server });
            environments.set({
              chosen: left.all.length,
              all: [
                ...left.all,
                { name: `Environment ${left.all.length + 1}`, variables },
              ],
            });
          }}
        >
          New
        </button>
        {found.all.length > 1 && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              environments.set({
                chosen: 0,
                all: found.all.filter((_, index) => index !== found.chosen),
              });
            }}
          >
            Delete
          </button>
        )}
        <input
          className={styles.short}
          aria-label="Name of the environment"
          value={name}
          onChange={({ target }) => {
            environments.set(withEnvironment(found, { name: target.value }));
          }}
        />
      </div>
      {Object.entries(variables).map(([key, value]) => (
        <div key={key} className={styles.extra} role="group" aria-label={key}>
          <code>{`{{${key}}}`}</code>
          <input
            className={styles.input}
            aria-label={`Value of ${key}`}
            type={secretByName(key) === undefined ? "text" : "password"}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={({ target }) => {
              change({ ...variables, [key]: target.value });
            }}
          />
          <button
            type="button"
            className={styles.close}
            aria-label={`Forget ${key}`}
            onClick={() => {
              const { [key]: _, ...others } = variables;
              change(others);
            }}
          >
            ×
          </button>
        </div>
      ))}
      <div
        className={styles.row}
        role="group"
        aria-label="New value"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      >
        <input
          className={styles.short}
          aria-label="Name of a new value"
          placeholder="name"
          autoComplete="off"
          spellCheck={false}
          value={added}
          onChange={({ target }) => {
            setAdded(target.value);
          }}
        />
        <button type="button" className={styles.button} onClick={add}>
          Add a value
        </button>
      </div>
      <p className={styles.note}>
        Write <code>{"{{name}}"}</code> in any field, or in the body, to use a
        value. They are kept for this tab; those that stand for secrets, until
        the page is reloaded.
      </p>
      <div className={styles.row}>
        <span>Export the environment for</span>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            download(
              "environment.postman_environment.json",
              postmanEnvironment(exported()),
            );
          }}
        >
          Postman
        </button>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            download(`${name}.bru`, brunoEnvironment(exported()));
          }}
        >
          Bruno
        </button>
      </div>
    </>
  );
}
