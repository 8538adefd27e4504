import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { AskedName } from '../../../shared/domain/import/import-plan.ts'
import { csvCell, csvText } from '../../../shared/domain/row/csv-text.ts'
import { fileFieldWords, nameWords } from '../../../shared/i18n/file-words.ts'
import { errorCode } from '../../backend/platform/error-code.ts'
import { alignColumns, type Terminal, UsageError } from '../terminal.ts'

type Words = Pick<Terminal, 't' | 'format'>

/** So many names are printed; a list has all. */
const MOST_SHOWN = 20

/** The names of a file that stand for nothing known, one below another, with what they may be. */
export function nameLines(names: readonly AskedName[], dataset: Dataset | null, words: Words): readonly string[] {
  const { t, format } = words
  if (names.length === 0) return []
  const further = names.length - MOST_SHOWN
  const rows = names.slice(0, MOST_SHOWN).map((name) => nameRow(name, dataset, words))
  const lines = alignColumns([headerRow(words), ...rows], [2])
  return [
    t('profile.names', { count: names.length, n: format.count(names.length) }),
    ...lines.map((line) => `  ${line}`),
    ...(further > 0 ? [`  ${t('profile.names-more', { count: further, n: format.count(further) })}`] : []),
  ]
}

function headerRow({ t }: Words): readonly string[] {
  return [t('names.column-name'), t('names.column-field'), t('columns.rows'), t('profile.readings')]
}

function nameRow(name: AskedName, dataset: Dataset | null, words: Words): readonly string[] {
  const { field, rows } = name
  return [name.name, fileFieldWords(dataset, field, words.t), words.format.count(rows), readingWords(name, words)]
}

/** What a name may stand for, its own first; of a list of which any may be meant, that one is. */
function readingWords({ field, name, readings }: AskedName, words: Words): string {
  const any = `profile.any-${field}`
  const known = readings.map((code) => (code === name ? name : nameWords(field, code, words)))
  return [...known, ...(words.t.has(any) ? [words.t(any)] : [])].join(' | ')
}

/** Writes the names as a list to be filled in: the answers go into its second column. No file is written over. */
export function writeNameList(path: string, names: readonly AskedName[], words: Words): void {
  const { t } = words
  const [name, ...others] = headerRow(words)
  const header = [name ?? '', t('names.column-answer'), ...others]
  const rows = names.map((each) => [each.name, '', each.field, String(each.rows), readingWords(each, words)])
  const text = csvText([header, ...rows].map((cells) => cells.map(csvCell)))
  withList(path, () => writeFileSync(path, text, { flag: 'wx' }))
}

/** The text of a list that a person filled in, as a spreadsheet saved it; `null` where none is there. */
export function readNameList(path: string): string | null {
  if (!existsSync(path)) return null
  const bytes = withList(path, () => readFileSync(path))
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes)
}

function withList<Result>(path: string, use: () => Result): Result {
  try {
    return use()
  } catch (error) {
    throw new UsageError('command.usage-answers', { value: path, reason: errorCode(error) ?? '' })
  }
}
