import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Backend, openBackend } from '../../../electron/backend/backend.ts'
import { createDispatcher } from '../../../electron/backend/dispatcher.ts'
import { silentLog } from '../../../electron/backend/log.ts'
import { shippedFolder } from '../../../electron/backend/shipped-folder.ts'
import { type Client, createClient } from '../../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import-plan.ts'
import { NOW, temporaryFolder } from '../backend/folder.ts'

/** A data folder with the shipped datasets, asked through the same client as everywhere. */
export interface ShippedFolder {
  readonly client: Client
  /** Imports a file with this content and gives its snapshot. */
  take(name: string, content: string): Promise<number>
  close(): void
}

export async function openShippedFolder(): Promise<ShippedFolder> {
  const folder = temporaryFolder()
  const open = (role: 'answer' | 'job'): Promise<Backend> =>
    openBackend({
      role,
      dataFolder: folder.path,
      shippedFolder: shippedFolder(),
      log: silentLog,
      now: () => NOW,
      user: 'tester',
      isDemonstration: false,
      emit: () => undefined,
    })
  const [answer, job] = [await open('answer'), await open('job')]
  const client = createClient({
    call: createDispatcher({ ...answer.handlers, ...job.handlers }, silentLog),
    listen: () => () => undefined,
  })
  let files = 0
  return {
    client,
    async take(name, content) {
      const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { asOf: '2023-11-15' } }
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
