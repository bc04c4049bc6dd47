/**
 * Parses the port from the command line, if there is one.
 *
 * @throws RangeError if it is not a port number
 */
export function readPort(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new RangeError(
      `--port needs a number from 1 to 65535, not ${value}.`,
    );
  return port;
}
