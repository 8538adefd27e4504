import { type Dataset, isDataset } from '../domain/dataset/dataset.ts'
import { DEFINITIONS } from '../domain/dataset/definitions.ts'
import { fieldParts } from '../domain/dataset/year-field.ts'
import { ENCODINGS } from '../domain/import/encoding.ts'
import type { Understanding } from '../domain/import/import-plan.ts'
import { ALL_SHEETS, type Mapping } from '../domain/import/mapping.ts'
import type { Problem } from '../domain/import/problem.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { MessageKey, Translator } from './translator.ts'

/** What the signs that separate columns are called. */
export const DELIMITERS = {
  ';': 'data.delimiter-semicolon',
  ',': 'data.delimiter-comma',
  '\t': 'data.delimiter-tab',
  '|': 'data.delimiter-bar',
} as const satisfies Record<NonNullable<Mapping['delimiter']>, MessageKey>

export function encodingWords(encoding: string, t: Translator): string {
  return t(`data.encoding-${ENCODINGS.find((each) => each === encoding) ?? 'utf-8'}`)
}

/** The sheet that was read, or those that were read as one table; that one must be chosen, where none was. */
export function sheetWords({ sheet, together }: Pick<Understanding, 'sheet' | 'together'>, t: Translator): string {
  return together?.join(', ') ?? sheet ?? t('reading.sheet-open')
}

/** The sheet that an answer names, or those that it reads as one table. */
export function sheetAnswerWords(sheet: string, together: readonly string[], t: Translator): string {
  return sheet === ALL_SHEETS ? t('questions.question-sheet-together', { sheets: together.join(', ') }) : sheet
}

/** The name of the sign that separates the columns of a text; that none was found, for any other. */
export function delimiterWords(delimiter: string, t: Translator): string {
  const found = Object.entries(DELIMITERS).find(([sign]) => sign === delimiter)
  return t(found === undefined ? 'data.header-none' : found[1])
}

/** One of the tables that stand below one another: the line of its header, what it holds, and its title if it has one. */
export function tableWords({ lines, datasets, titles }: Problem['details'], line: number, t: Translator): string {
  const place = lines?.indexOf(line) ?? -1
  const dataset = datasets?.[place] ?? ''
  const title = titles?.[place] ?? ''
  if (!isDataset(dataset)) return t('problems.place-line', { line })
  const words = { line, dataset: t(`vocabulary.dataset-${dataset}`) }
  return title === ''
    ? t('questions.question-table-header', words)
    : t('questions.question-table-title', { ...words, title: shown(title) })
}

/** Longer titles are cut: the line says where the rest stands. */
const LONGEST_TITLE = 80

function shown(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title
}

/** Fields that the pages call by another name than the files that people have. */
const OWN_NAMES: Readonly<Record<string, MessageKey>> = {
  reference: 'rows.column-reference',
  created: 'rows.column-created',
  channel: 'rows.column-channel',
  entity: 'rows.column-organisation',
  manager: 'reading.field-manager',
  fullCategory: 'reading.field-full-category',
  note_fr: 'history.field-note-fr',
  note_nl: 'history.field-note-nl',
  note_en: 'history.field-note-en',
  flag: 'history.field-flag',
}

/** What a field that a file may have is called on the pages, with the year where a column has the figures of one. */
export function fileFieldWords(dataset: Dataset | null, name: string, t: Translator): string {
  const { base, year } = fieldParts(name)
  const key = OWN_NAMES[base]
  const field = dataset === null ? undefined : DEFINITIONS[dataset].fields.find((each) => each.name === base)
  const words = key === undefined ? (field?.headers[t.language][0] ?? base) : t(key)
  return year === null ? words : `${words} ${year}`
}

const AREAS = ['kind', 'participant', 'qualifier-word', 'counting']

/** The word for one code of a closed list, as a file may write it; a code without a word, as an empty one, is one itself. */
export function choiceWord(code: string, t: Translator): string {
  const words = AREAS.flatMap((area) => {
    const key = `vocabulary.${area}-${code}`
    return t.has(key) ? [t(key)] : []
  })
  return words.find((word) => word !== '') ?? code
}

/** What a name of a field stands for: a category, a municipality, a status, a body by its own name, or a word of a list. */
export function nameWords(
  field: string,
  code: string,
  { t, format }: { readonly t: Translator; readonly format: Format },
): string {
  switch (field) {
    case 'category':
    case 'municipality':
    case 'status':
      return labelOf(field, code, t, format)
    case 'institution':
      return code
    default:
      return choiceWord(code, t)
  }
}

/** The names of datasets as they stand inside a sentence: each once, none with a capital. */
export function datasetNames(datasets: readonly Dataset[], t: Translator, format: Format): string {
  const names = [...new Set(datasets)].map((dataset) => t(`vocabulary.dataset-${dataset}`))
  return format.list(names.map((name) => name.charAt(0).toLocaleLowerCase(t.language) + name.slice(1)))
}
