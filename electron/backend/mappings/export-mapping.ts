import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import type { Mapping } from '../../../shared/domain/import/mapping.ts'
import type { KeptFiles } from '../platform/kept-files.ts'

/** Answers `mappings.export`: the file waits in the temporary folder until the user says where it should go. */
export function createMappingExport({ folder, client, offerFile }: KeptFiles): Handlers['mappings.export'] {
  let count = 0
  return async ({ name }) => {
    const { rows } = await client().call('mappings.list', {})
    const found = rows.find((each) => each.name === name && each.isCurrent)
    if (found === undefined) throw new AppError('mapping-unknown', { name })
    count += 1
    const path = join(folder, `mapping-${count}.json`)
    await writeFile(path, mappingFile(found.mapping))
    const file = `irisboard-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`
    return { file: offerFile(path, file), name: file }
  }
}

/** The text of a file that the terminal takes as `--mapping FILE`. */
export function mappingFile(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`
}
