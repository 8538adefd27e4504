import type { HostBridge } from '../../../shared/contract/bridge.ts'
import type { ImportFile } from './import-stage.ts'

/** The tokens by which the host knows the files of an import. */
export interface ImportTokens {
  /** Takes the token of a file that the program was opened with. */
  give(id: number, token: string): void
  /** Offers a file once, however often its trial is run before that of another. */
  of(file: ImportFile): Promise<string>
  /** The token of a file, once it is offered. */
  known(id: number): Promise<string> | null
  /** A host may have removed the upload of a file whose trial is over; it is offered again when it is wanted. */
  forget(id: number): void
}

/** The tokens of one window, none at first. */
export function createImportTokens({ offerFile }: Pick<HostBridge, 'offerFile'>): ImportTokens {
  const given = new Map<number, Promise<string>>()
  // A host keeps no upload longer than its trial: there is only the last one.
  let offered: { readonly id: number; readonly token: Promise<string> } | null = null

  const known = (id: number): Promise<string> | null => given.get(id) ?? (offered?.id === id ? offered.token : null)
  const forget = (id: number): void => {
    if (offered?.id === id) offered = null
  }
  return {
    give: (id, token) => void given.set(id, Promise.resolve(token)),
    of({ id, file }) {
      const before = known(id)
      if (before !== null) return before
      const token = offerFile(file)
      offered = { id, token }
      token.catch(() => forget(id))
      return token
    },
    known,
    forget,
  }
}
