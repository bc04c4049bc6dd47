import { parseArgs } from "node:util";
import { CommandError } from "../../config/command-error";
import { isUsageError, run, say } from "../../config/command";
import { random } from "../sandbox/malformed";
import type { Row } from "./trial";
import { trials } from "./trials";
import { openWorkshop } from "./workshop";

const usage = `Attacks a copy of the project in a temporary folder, and says what held.

  npm run bench:attack
  npm run bench:attack -- --only kill-gen,full-disk

  --only NAMES   of these attacks: ${trials.map(({ name }) => name).join(", ")}
  --malformed N  malformed requests (default 20000)
  --sockets N    slow sockets (default 200)
  --kills N      kills during gen and during build (default 12)
  --seed N       where chance begins (default 1)

A full disk needs leave to mount a small one; without it, that attack is skipped.
`;

run(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      malformed: { type: "string", default: "20000" },
      sockets: { type: "string", default: "200" },
      kills: { type: "string", default: "12" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const amounts = {
    malformed: amount("--malformed", values.malformed),
    sockets: amount("--sockets", values.sockets),
    kills: amount("--kills", values.kills),
    seed: amount("--seed", values.seed),
  };
  const chosen = choose(values.only);
  const workshop = openWorkshop();
  const rows: Row[] = [];
  try {
    for (const trial of chosen) {
      say(trial.name);
      const context = { workshop, amounts, random: random(amounts.seed), say };
      rows.push(...(await trial.run(context)));
    }
  } finally {
    workshop.remove();
  }
  process.stdout.write(table(rows));
  return rows.some(({ result }) => result === "failed") ? 1 : 0;
}, isUsageError);

function choose(only: string | undefined) {
  if (only === undefined) return trials;
  return only.split(",").map((name) => {
    const trial = trials.find((one) => one.name === name);
    if (!trial)
      throw new CommandError(
        `--only accepts ${trials.map((one) => one.name).join(", ")}, not ${name}.`,
      );
    return trial;
  });
}

function amount(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new CommandError(
      `${option} must be a whole number above 0, not ${value}.`,
    );
  return number;
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ attack }) => attack.length));
  return rows
    .map(
      ({ attack, outcome, result }) =>
        `${result.padEnd(8)} ${attack.padEnd(width)}  ${outcome}\n`,
    )
    .join("");
}
