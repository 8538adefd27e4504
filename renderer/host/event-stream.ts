type Listener = (event: string) => void

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 10_000

/**
 * Events as server-sent lines, read with `fetch` because an `EventSource` cannot carry the token in a header. One
 * stream serves all listeners; it is opened again after it broke, with growing pauses.
 */
export function createEventStream(open: () => Promise<Response>): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  let isOpen = false

  async function follow(): Promise<void> {
    let pause = FIRST_PAUSE
    while (true) {
      const response = await open().catch(() => null)
      if (response?.ok && response.body !== null) {
        pause = FIRST_PAUSE
        await readEvents(response.body, (event) => {
          for (const listener of listeners) listener(event)
        })
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }

  return (listener) => {
    listeners.add(listener)
    if (!isOpen) {
      isOpen = true
      void follow()
    }
    return () => listeners.delete(listener)
  }
}

/** Reads to the end of a stream of `data: TEXT` blocks; a broken stream ends it as well. */
async function readEvents(body: ReadableStream<Uint8Array>, hear: Listener): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const blocks = (rest + decoder.decode(chunk.value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) if (block.startsWith('data: ')) hear(block.slice('data: '.length))
    }
  } catch {
    // The host ended or the connection broke: the caller opens a new stream.
  }
}
