import { useState } from "react";
import type { Secret } from "../../credentials/types";
import styles from "../explorer.module.css";
import { InlineForm } from "../parts/InlineForm";
import { TextField } from "../parts/TextField";

type Kind = "token" | "apiKey" | "basic";

interface Props {
  kind: Kind;
  /** The parameter name of an API key: an operation may require several keys. */
  name?: string;
  onSubmit: (secret: Secret) => void;
}

const labels = {
  token: "Token",
  apiKey: "API key",
  basic: "Password",
} satisfies Record<Kind, string>;

/** A form for a credential that the reader already has. */
export function SecretForm({ kind, name, onSubmit }: Props) {
  const [username, setUsername] = useState("");
  const [value, setValue] = useState("");
  const submit = () => {
    // Pasted tokens often come with a leading "Bearer" or a trailing line break.
    const token = value.trim().replace(/^bearer\s+/i, "");
    if (kind === "basic") {
      if (username !== "") {
        onSubmit({ kind, username, password: value });
      }
    } else if (token !== "") {
      onSubmit(
        kind === "token" ? { kind, token } : { kind, value: value.trim() },
      );
    }
  };
  return (
    <InlineForm label="Credential" onSubmit={submit}>
      {kind === "basic" && (
        <TextField label="User name" value={username} onChange={setUsername} />
      )}
      <TextField
        label={name === undefined ? labels[kind] : `${labels[kind]} ${name}`}
        type="password"
        value={value}
        onChange={setValue}
      />
      <button type="button" className={styles.button} onClick={submit}>
        Use it
      </button>
    </InlineForm>
  );
}
