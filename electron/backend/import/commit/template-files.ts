import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../../../shared/contract/methods.ts'
import { writeAtomically } from '../../platform/atomic-write.ts'
import type { KeptFiles } from '../../platform/kept-files.ts'

/** Answers `templates.open` on every host: a copy of the form of a dataset, to be saved and filled in. */
export function createTemplateOpener(
  { folder, offerFile }: KeptFiles,
  shippedFolder: string,
): Handlers['templates.open'] {
  let count = 0
  return async ({ dataset, language, format }) => {
    count += 1
    const name = `${dataset}.${language}.${format}`
    const path = join(folder, `template-${count}-${name}`)
    await writeAtomically(path, (unfinished) => copyFile(join(shippedFolder, 'templates', name), unfinished))
    return { file: offerFile(path, name), name }
  }
}
