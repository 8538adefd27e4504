import type { Transport } from '../../../shared/contract/envelope.ts'
import type { Log } from '../platform/log.ts'
import type { Print } from '../report/printed.ts'
import type { Spawn } from './child-pair.ts'
import type { FolderOptions } from './child-port.ts'

/** Draws print pages of a host and gives their PDF. */
export interface Printer {
  /** Prints the page at a fragment, `#/print?v=...`. Throws `no-browser`, `print-failed` or what the page reports. */
  readonly print: Print
  close(): Promise<void>
}

/** The running host, as a printer may use it. */
interface PrintedHost {
  /** The host's own, token included. */
  readonly address: string
  readonly call: Transport['call']
  readonly log: Log
}

/** What a loopback host takes from the program that it runs in: its children, and its paper. */
export interface HostParts {
  /** Whether that program was packed, so that an installer may have laid it here. */
  readonly isPackaged: boolean
  readonly spawn: (options: FolderOptions) => Spawn
  /** Called with the first print. */
  readonly openPrinter: (host: PrintedHost) => Promise<Printer>
}
