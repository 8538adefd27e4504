import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from '../../../shared/contract/client.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { writeViewFile } from '../../../shared/domain/view-file.ts'

interface ViewExportOptions {
  /** A temporary folder of this run. */
  readonly folder: string
  readonly client: () => Client
  readonly offerFile: (path: string, name: string) => string
}

/** Answers `views.export`: the file waits in the temporary folder until the user says where it should go. */
export function createViewExport({ folder, client, offerFile }: ViewExportOptions): Handlers['views.export'] {
  return async () => {
    const { rows } = await client().call('views.list', {})
    const views = rows.flatMap(({ name, view }) => (view === null ? [] : [{ name, view }]))
    const path = join(folder, 'views.json')
    await writeFile(path, writeViewFile(views))
    const name = 'irisboard-views.json'
    return { file: offerFile(path, name), name, views: views.length }
  }
}
