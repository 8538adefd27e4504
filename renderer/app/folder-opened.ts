import type { Client } from '../../shared/contract/client.ts'
import type { RecalledStorage } from '../state/recalled-storage.ts'

/**
 * Calls back each time that another data folder is open, once what the host remembers of that folder is brought back: what
 * is stored from then on takes its place. The returned function ends that.
 */
export function whenFolderOpened(
  client: Client,
  storage: Pick<RecalledStorage, 'recall'>,
  begin: () => void,
): () => void {
  return client.listen((event) => {
    if (event.type === 'folder-opened') void storage.recall(client).then(begin)
  })
}
