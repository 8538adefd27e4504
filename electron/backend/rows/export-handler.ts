import { join } from 'node:path'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { KeptFiles } from '../kept-files.ts'
import { safePart } from '../report/file-name.ts'
import { exportRows } from './export-rows.ts'

/** The whole name must fit every file system, in bytes too. */
const LONGEST_WORDS = 60

/** Answers `rows.export` in a host: the file waits in the temporary folder until the user says where it should go. */
export function createExportHandler({ folder, client, offerFile }: KeptFiles): Handlers['rows.export'] {
  let count = 0
  return async ({ question, format }) => {
    count += 1
    const outFile = join(folder, `rows-${count}.${format}`)
    const { rows, asOf } = await exportRows({ question, format, client: client(), outFile })
    const t = createTranslator(question.language)
    const dates = createFormat(question.language)
    const words = question.filters.flatMap(({ kind, values }) => values.map((code) => labelOf(kind, code, t, dates)))
    const filters = [...safePart(words.join('-'))].slice(0, LONGEST_WORDS).join('').replace(/-+$/, '')
    const parts = [safePart(t('rows.file-stem')), asOf, filters].filter((part) => part !== '')
    const name = `${parts.join('_')}.${format}`
    return { file: offerFile(outFile, name), name, rows }
  }
}
