import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import type { AskedName } from '../../shared/domain/import/asked-name.ts'
import { guardFormula } from '../../shared/domain/row/formula-guard.ts'
import { fileFieldWords, nameWords } from '../../shared/i18n/file-words.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import { alignColumns, type Terminal, UsageError } from './terminal.ts'

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
  return [t('profile.name'), t('profile.field'), t('profile.rows'), t('profile.readings')]
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

const SEPARATOR = ';'
const BREAK = '\r\n'
/** By which a spreadsheet knows the encoding of a text. */
const MARK = '\ufeff'

/** Writes the names as a list to be filled in: the answers go into its second column. */
export function writeNameList(path: string, names: readonly AskedName[], words: Words): void {
  const { t } = words
  const header = [t('profile.name'), t('profile.answer'), t('profile.field'), t('profile.rows'), t('profile.readings')]
  const rows = names.map((name) => [name.name, '', name.field, String(name.rows), readingWords(name, words)])
  const lines = [header, ...rows].map((cells) => cells.map((cell) => quoted(guardFormula(cell))).join(SEPARATOR))
  writeFileSync(path, `${MARK}${lines.join(BREAK)}${BREAK}`)
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The text of a list that a person filled in, as a spreadsheet saved it; `null` where none is there. */
export function readNameList(path: string): string | null {
  if (!existsSync(path)) return null
  try {
    const bytes = readFileSync(path)
    return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes)
  } catch (error) {
    throw new UsageError('command.usage-answers', { value: path, reason: errorCode(error) ?? '' })
  }
}
