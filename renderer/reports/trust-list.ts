import type { CertificateRow } from '../../shared/contract/methods/signing-methods.ts'
import type { FolderList } from '../components/use-change.ts'

/** The certificates that the person trusts. */
export const TRUSTED: FolderList<CertificateRow> = {
  name: 'trust.list',
  ask: (client) => client.call('trust.list', {}),
}
