import type { Client } from '../../../shared/contract/client.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'

/** Where files that a host makes wait until the user says where they go. */
export interface KeptFiles {
  /** A temporary folder of this run. */
  readonly folder: string
  /** Asked when a file is made: the host that answers may begin later. */
  readonly client: () => Client
  /** Gives the token by which the page asks for the file. */
  readonly offerFile: (path: string, name: string) => string
  /** Tells all who listen how far a file is. */
  readonly emit: (event: AppEvent) => void
}
