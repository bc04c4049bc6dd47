/** Bytes of a body that are read; whoever sends more is cut off. */
export const bodyLimit = 1_000_000;

/** A response whose body fails after the limit, with what came before it. */
export function limitedBody(response: Response): Response {
  if (!response.body) return response;
  let size = 0;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > bodyLimit) controller.error(new Error("Too long."));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
