/** In bytes: smaller buffers may share their memory with others. */
const POOLED = Buffer.poolSize

/** The bytes of a blob in a buffer that nothing else shares. */
export function ownBytes({ buffer, byteOffset, length }: Buffer): ArrayBuffer {
  const isAll = buffer instanceof ArrayBuffer && buffer.byteLength === length
  return isAll ? buffer : Uint8Array.from(new Uint8Array(buffer, byteOffset, length)).buffer
}

/** Gives the memory of large bytes back at once: a garbage collector that counts objects leaves them lying for long. */
export function freeBytes(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > POOLED) buffer.transfer(0)
}
