import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Client } from '../../../shared/contract/client.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import {
  type DifferenceField,
  type DifferenceRow,
  type DifferenceValue,
  MOST_DIFFERENCES,
} from '../../../shared/domain/history/difference.ts'
import { CUT_ELSEWHERE, guardFormula } from '../../../shared/domain/row/formula-guard.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { fieldWords, keyWords, valueWords } from '../../../shared/i18n/difference-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import type { KeptFiles } from '../platform/kept-files.ts'

interface ExportOptions {
  readonly client: Client
  readonly from: number
  readonly to: number
  readonly language: Language
  readonly outFile: string
}

/** Every row of the difference between two snapshots, asked for a page at a time. */
export async function* differenceRows(client: Client, from: number, to: number): AsyncGenerator<DifferenceRow> {
  let offset = 0
  let total = 0
  do {
    const question = { from, to, dataset: null, kind: null, offset, limit: MOST_DIFFERENCES }
    const page = await client.call('snapshots.compare', question)
    yield* page.rows
    total = page.total
    offset += MOST_DIFFERENCES
  } while (offset < total)
}

/**
 * Writes a difference as CSV for a spreadsheet in Belgium, one line per field that differs, whole or not at all. Gives
 * the number of rows that differ; rejects with `snapshot-unknown` or `write-failed`.
 */
export async function exportDifference({ client, from, to, language, outFile }: ExportOptions): Promise<number> {
  const t = createTranslator(language)
  const format = createFormat(language)
  const heads = (['kind', 'row', 'field', 'before', 'after'] as const).map((name) => t(`history.head-${name}`))
  // Numbers stay numbers, so that a spreadsheet can reckon with them; money is written as it was printed.
  const cellOf = (dataset: Dataset, field: DifferenceField, value: DifferenceValue): string | number =>
    typeof value === 'number' ? value : valueWords(dataset, field, value, t, format)
  let rows = 0
  async function* lines(): AsyncGenerator<readonly (string | number)[]> {
    yield [t('columns.dataset'), ...heads]
    for await (const row of differenceRows(client, from, to)) {
      rows += 1
      const start = [t(`vocabulary.dataset-${row.dataset}`), t(`history.kind-${row.kind}`), keyWords(row, t, format)]
      for (const { field, before, after } of row.fields)
        yield [...start, fieldWords(field, t), cellOf(row.dataset, field, before), cellOf(row.dataset, field, after)]
    }
  }
  const csv = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: CUT_ELSEWHERE,
    cast: {
      string: guardFormula,
      number: (value) => (language === 'en' ? String(value) : String(value).replace('.', ',')),
    },
  })
  await writeAtomically(outFile, (unfinished) => pipeline(lines(), csv, createWriteStream(unfinished)))
  return rows
}

/** Answers `snapshots.export` on every host: the file waits in the temporary folder until the user says where it goes. */
export function createDifferenceExport({ folder, client, offerFile }: KeptFiles): Handlers['snapshots.export'] {
  let count = 0
  return async ({ from, to, language }) => {
    count += 1
    const outFile = join(folder, `difference-${count}.csv`)
    const rows = await exportDifference({ client: client(), from, to, language, outFile })
    const name = createTranslator(language)('history.file-name', {
      from: Math.min(from, to),
      to: Math.max(from, to),
    })
    return { file: offerFile(outFile, name), name, rows }
  }
}
