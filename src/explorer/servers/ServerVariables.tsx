import { useId } from "react";
import type { Server } from "../../description/model/types";
import styles from "../explorer.module.css";
import { serverChoice } from "./servers";

interface Props {
  server: Server;
  chosen: Record<string, string>;
}

/** A field for each variable in a server's URL. */
export function ServerVariables({ server, chosen }: Props) {
  const id = useId();
  return Object.entries(server.variables ?? {}).map(([name, variable]) => {
    const shared = {
      id: id + name,
      className: styles.input,
      value: chosen[name] ?? variable.default,
      onChange: ({ target }: { target: { value: string } }) => {
        serverChoice.set({
          kind: "described",
          url: server.url,
          variables: { ...chosen, [name]: target.value },
        });
      },
    };
    return (
      <div key={name} className={styles.field}>
        <label htmlFor={id + name} className={styles.fieldName}>
          <code>{name}</code>{" "}
          <span className={styles.facts}>{variable.description}</span>
        </label>
        {variable.enum ? (
          <select {...shared}>
            {variable.enum.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        ) : (
          <input {...shared} />
        )}
      </div>
    );
  });
}
