/** The longest body of a call; a host refuses a longer one before it is looked at. */
export const LARGEST_BODY = 4 * 1024 * 1024

/** What a host must do: move strings. Everything else is derived from the method table. */
export interface Transport {
  /** Sends the JSON text of a method's input and gives the JSON text of its envelope. */
  call(method: string, body: string): Promise<string>
  /** Hears the JSON text of every event until the returned function is called. */
  listen(listener: (event: string) => void): () => void
}
