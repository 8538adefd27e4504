import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backend } from '../../electron/backend/process/backend.ts'
import type { Client } from '../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import/import-plan.ts'
import { temporaryFolder } from './folder.ts'
import { fillWithPublished } from './laid-folder.ts'
import { clientOf, openedBackend } from './opened-backend.ts'

/** A data folder with the shipped datasets, asked through the same client as everywhere. */
export interface ShippedFolder {
  readonly client: Client
  /** Imports a file with this content, as of a day, and gives its snapshot. */
  take(name: string, content: string, asOf?: string): Promise<number>
  close(): void
}

export async function openShippedFolder(): Promise<ShippedFolder> {
  const folder = temporaryFolder()
  await fillWithPublished(folder.path)
  const open = (role: 'answer' | 'job'): Promise<Backend> => openedBackend(folder.path, { role })
  const [answer, job] = [await open('answer'), await open('job')]
  const client = clientOf({ ...answer.handlers, ...job.handlers })
  let files = 0
  return {
    client,
    async take(name, content, asOf = '2023-11-15') {
      const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { asOf } }
      files += 1
      const token = String(files).padStart(32, '0')
      const path = join(folder.path, name)
      writeFileSync(path, content)
      job.offerFile(token, { path, name })
      const { plan, problems } = await client.call('import.plan', { file: token, options })
      if (plan === null) throw new Error(`${name} is refused: ${JSON.stringify(problems)}`)
      const { snapshot } = await client.call('import.commit', { plan })
      return snapshot!
    },
    close() {
      answer.close()
      job.close()
      folder[Symbol.dispose]()
    },
  }
}
