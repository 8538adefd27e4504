import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import type { ExportFormat, RowQuestion } from '../../../shared/contract/rows.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { filterValue } from '../../../shared/i18n/sentence.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import { safePart } from '../report/file-name.ts'
import { exportRows } from './export-rows.ts'

/** The whole name must fit every file system, in bytes too. */
const LONGEST_WORDS = 60

/** The least time between two reports of progress, in milliseconds. */
const PACE = 100

/** Answers about exports in a host: the file waits in the temporary folder until the user says where it should go. */
export function createExportHandlers({
  folder,
  client,
  offerFile,
  emit,
}: KeptFiles): Pick<Handlers, 'rows.export' | 'rows.cancel'> {
  let count = 0
  const running = new Map<string, AbortController>()
  return {
    'rows.export': async ({ name, question, format }) => {
      count += 1
      const outFile = join(folder, `rows-${count}.${format}`)
      const ending = new AbortController()
      running.set(name, ending)
      const onProgress = atPace((done, total) => emit({ type: 'export-progress', name, done, total }))
      try {
        const options = { question, format, client: client(), outFile, onProgress, signal: ending.signal }
        const { rows, asOf } = await exportRows(options)
        const suggested = fileName(question, asOf, format)
        return { file: offerFile(outFile, suggested), name: suggested, rows }
      } finally {
        running.delete(name)
      }
    },
    'rows.cancel': ({ name }) => {
      const ending = running.get(name)
      ending?.abort(new AppError('cancelled'))
      return { cancelled: ending !== undefined }
    },
  }
}

/** Passes progress on, but no more often than people can read. */
function atPace(tell: (done: number, total: number | null) => void): typeof tell {
  let next = 0
  return (done, total) => {
    const now = performance.now()
    if (now < next) return
    next = now + PACE
    tell(done, total)
  }
}

function fileName({ filters, language }: RowQuestion, asOf: Day, format: ExportFormat): string {
  const t = createTranslator(language)
  const dates = createFormat(language)
  const words = filters.flatMap(({ kind, values }) => values.map((code) => filterValue(kind, code, t, dates)))
  const filtered = [...safePart(words.join('-'))].slice(0, LONGEST_WORDS).join('').replace(/-+$/, '')
  const parts = [safePart(t('report.file-stem')), asOf, filtered].filter((part) => part !== '')
  return `${parts.join('_')}.${format}`
}
