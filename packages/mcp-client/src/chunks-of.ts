/** The chunks of a stream, cancelled when its reader leaves early. Not every browser can go through one by itself. */
export async function* chunksOf<T>(stream: ReadableStream<T> | AsyncIterable<T>): AsyncGenerator<T, void, void> {
  if (!(stream instanceof ReadableStream)) return yield* stream;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Does nothing to a stream that has ended.
    await reader.cancel().catch(() => {});
  }
}
