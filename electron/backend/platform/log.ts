/** Where the program notes what it does; never the contents of rows. */
export interface Log {
  debug(message: string, facts?: Readonly<Record<string, unknown>>): void
  info(message: string, facts?: Readonly<Record<string, unknown>>): void
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void
  error(message: string, facts?: Readonly<Record<string, unknown>>): void
}

/** Keeps nothing; for callers that speak for themselves. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
