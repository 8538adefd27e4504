import type { Failure } from '../../../shared/contract/error.ts'
import type { FolderIdentity } from '../store/folder-identity.ts'

/** The two roles of the one child program: the live dashboard, and the long writing work. */
export type ChildRole = 'answer' | 'job'

export type ToChild =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly body: string }
  | { readonly kind: 'file'; readonly token: string; readonly path: string; readonly name: string }
  /** A file is about to be offered. */
  | { readonly kind: 'prepare' }
  /** The import of a file was ended at a person's wish: what is left of it is no interruption. */
  | { readonly kind: 'cancelled'; readonly file: string }
  /** Asks for a clean end; the child leaves by itself. */
  | { readonly kind: 'close' }

export type FromChild =
  /** The data folder is open, and known again by this. */
  | { readonly kind: 'ready'; readonly folder: FolderIdentity }
  /** The data folder could not be opened; nothing will be answered. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'answer'; readonly id: number; readonly text: string }
  | { readonly kind: 'event'; readonly text: string }

/** The parent's end of the line to a child, made by a host: a forked process or Electron's utility process. */
export interface ChildPort {
  send(message: ToChild): void
  onMessage(listener: (message: FromChild) => void): void
  onExit(listener: () => void): void
  /** Ends the child at once, whatever it is doing. */
  kill(): void
}

/** What a child is told when it is started, as JSON in its one argument. */
export interface ChildOptions {
  readonly role: ChildRole
  readonly dataFolder: string
  /** Where the published datasets lie. */
  readonly shippedFolder: string
  /** A folder for the demonstration: filled with synthetic records beside the published figures. */
  readonly isDemonstration: boolean
  readonly user: string
  /** The folder that was open before in this program: it must be there, and no other. `null` for the first, which makes a new one. */
  readonly known: FolderIdentity | null
}

/** What is the same for all children on a folder. */
export type FolderOptions = Omit<ChildOptions, 'role' | 'known'>
