import type { Client } from '../../shared/contract/client.ts'
import { type Folder, openPublishedFolder } from './folder.ts'
import { clientOf, openedBackend } from './opened-backend.ts'

/** A folder with the published figures and these imports, and who asks the backend that is open on it. */
export async function openPublishedClient(
  ...imports: readonly string[]
): Promise<Disposable & { readonly folder: Folder; readonly client: Client }> {
  const folder = await openPublishedFolder()
  for (const content of imports) await folder.take(content)
  const { handlers, close } = await openedBackend(folder.path)
  return {
    folder,
    client: clientOf(handlers),
    [Symbol.dispose]() {
      close()
      folder[Symbol.dispose]()
    },
  }
}
