import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { ownFileName } from '../../../shared/contract/own-files.ts'
import { writeViewFile } from '../../../shared/domain/view/view-file.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import type { KeptFiles } from '../platform/kept-files.ts'

/** Answers `views.export`: the file waits in the temporary folder until the user says where it should go. */
export function createViewExport({ folder, client, offerFile }: KeptFiles): Handlers['views.export'] {
  let count = 0
  return async () => {
    const { rows } = await client().call('views.list', {})
    const views = rows.flatMap(({ name, view }) => (view === null ? [] : [{ name, view }]))
    count += 1
    const path = join(folder, `views-${count}.irisview`)
    await writeAtomically(path, (unfinished) => writeFile(unfinished, writeViewFile(views)))
    const name = ownFileName('irisboard-views', 'irisview')
    return { file: offerFile(path, name), name, views: views.length }
  }
}
