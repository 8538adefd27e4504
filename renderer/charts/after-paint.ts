/** Calls once the frame that is being drawn is painted; what comes back calls it off. */
export function afterPaint(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = act
  // A message is handled after the frame is painted.
  const frame = requestAnimationFrame(() => port2.postMessage(null))
  return () => {
    cancelAnimationFrame(frame)
    port1.close()
  }
}
