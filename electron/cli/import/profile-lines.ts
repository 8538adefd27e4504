import { type CandidateDataset, isCodeList, type TableProfile } from '../../../shared/domain/import/table-profile.ts'
import { fileFieldWords } from '../../../shared/i18n/file-words.ts'
import { alignColumns, type Terminal } from '../terminal.ts'

type Words = Pick<Terminal, 't' | 'format'>

/** Stands between the cells of a line. */
const BETWEEN_CELLS = ' | '
/** A longer line is cut: it shows what stands there. */
const LONGEST_LINE = 160
/** Of more columns the first are shown; a document has all. */
const MOST_COLUMNS = 40

/** What a first look at a table shows: its lines, its columns, and what it may be. */
export function profileLines(profile: TableProfile, words: Words): readonly string[] {
  const { t, format } = words
  const { lines, columns, header, rows } = profile
  const seen = { count: rows, n: format.count(rows), line: header ?? 0 }
  const shown = lines.map(({ line, cells }) => [String(line), cells.join(BETWEEN_CELLS)] as const)
  const looks = columns
    .slice(0, MOST_COLUMNS)
    .map(({ header: name, look, filled, examples }) => [
      name,
      t(`reading.look-${look}`),
      t('reading.look-filled', { filled: format.count(filled), rows: format.count(rows) }),
      examples.join(', '),
    ])
  return [
    t('profile.lines'),
    ...indented(alignColumns(shown, [0])),
    t(header === 0 ? 'profile.columns-letters' : 'profile.columns', seen),
    ...indented(alignColumns(looks)),
    t(profile.candidates.length === 0 ? 'profile.candidates-none' : 'profile.candidates'),
    ...(isCodeList(profile) ? [t('reading.code-list')] : []),
    ...profile.candidates.map((candidate) => `  ${candidateWords(candidate, words)}`),
  ]
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line}`)
}

function candidateWords(
  { dataset: code, fields, open, missing, values }: CandidateDataset,
  { t, format }: Words,
): string {
  const nameOf = (field: string): string => fileFieldWords(code, field, t)
  const dataset = t(`vocabulary.dataset-${code}`)
  const shared = values.map(({ field }) => field)
  const lacking = missing.filter((field) => !shared.includes(field))
  const chosen = open.filter(({ field }) => !shared.includes(field))
  return [
    fields.length === 0
      ? t('profile.candidate-has-none', { dataset })
      : t('profile.candidate-has', {
          dataset,
          fields: format.list(
            fields.map(({ field, header }) => t('profile.field-header', { field: nameOf(field), header })),
          ),
        }),
    ...(chosen.length === 0
      ? []
      : [
          t('profile.candidate-open', {
            fields: format.list(
              chosen.map(({ field, headers }) =>
                t('profile.field-headers', { field: nameOf(field), headers: headers.join(' / ') }),
              ),
            ),
          }),
        ]),
    ...(lacking.length === 0 ? [] : [t('profile.candidate-missing', { fields: format.list(lacking.map(nameOf)) })]),
    ...(shared.length === 0 ? [] : [t('profile.candidate-values', { fields: format.list(shared.map(nameOf)) })]),
  ].join(' ')
}
