/** What a host must do: move strings. Everything else is derived from the method table. */
export interface Transport {
  /** Sends the JSON text of a method's input and gives the JSON text of its envelope. */
  call(method: string, body: string): Promise<string>
  /** Hears the JSON text of every event until the returned function is called. */
  listen(listener: (event: string) => void): () => void
}
