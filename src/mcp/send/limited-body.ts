/** Maximum number of bytes read from a response body; longer bodies are cut off. */
export const bodyLimit = 1_000_000;

/** Returns a response whose body fails after the limit, following the bytes before it. */
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
