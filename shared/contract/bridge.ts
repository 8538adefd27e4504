import type { Transport } from './envelope.ts'

/** Where a page of the loopback host keeps its token for the length of its session. */
export const TOKEN_KEY = 'irisboard-token'

/** A file that the user chose or dropped: the browser's `File`, as far as a bridge's caller needs to know it. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
}

/** Whether the program answers a page: it was closed since, or started anew, with another token. */
export type Reachable = 'there' | 'closed' | 'anew'

/** What a page that can outlive its program knows of it. */
export interface Reach {
  current(): Reachable
  subscribe(listener: () => void): () => void
}

/** What the renderer gets from its host, the same in Electron (made by the preload) and in a browser (over HTTP). */
export interface HostBridge {
  readonly host: 'electron' | 'browser'
  readonly transport: Transport
  /** Not there where the page ends with its program. */
  readonly reach?: Reach
  /** Makes a file known to the host and gives its token; the path or the bytes never reach the renderer. */
  offerFile(file: ChosenFile): Promise<string>
  /** Asks the person about an update of the program that was dropped; not there in a browser, which is none of its parts. */
  readonly offerUpdate?: (file: ChosenFile) => Promise<void>
  /** Saves the file of a token: through a save dialog in Electron, as a download in a browser. */
  save(token: string, suggestedName: string): Promise<'saved' | 'cancelled'>
}
