import { fieldParts } from '../../../shared/domain/dataset/year-field.ts'
import type { FileAnswer, FileQuestion } from '../../../shared/domain/import/question-answers.ts'
import { isMoneyUnit } from '../../../shared/domain/vocabulary/money-unit.ts'
import { choiceWord, tableWords } from '../../../shared/i18n/file-words.ts'
import type { Words } from '../../state/words.tsx'
import { nameWords } from './field-names.ts'

/** What an answer to a question means, in words. */
export function answerWords(
  { code: asked, details, raw }: FileQuestion,
  answer: Exclude<FileAnswer, { kind: 'as-of-day' }>,
  { t, format }: Words,
): string {
  if (answer.kind === 'dataset') return t(`vocabulary.dataset-${answer.dataset}`)
  const {
    asOf,
    encoding,
    sheet,
    header,
    hidden,
    parts,
    older,
    absentCategories,
    values,
    programmes,
    choices = {},
    columns = {},
  } = answer.mapping
  if (asOf !== undefined)
    return asOf === details.to
      ? t('questions.question-as-of-day-part', { day: format.day(asOf) })
      : t('questions.question-as-of-day-whole', { year: String(details.year) })
  if (encoding !== undefined) {
    const name = t(`data.encoding-${encoding}`)
    const reading = details.readings?.[encoding]
    return reading === undefined ? name : t('questions.question-encoding-reads', { encoding: name, reading })
  }
  if (sheet !== undefined) return sheet
  if (header !== undefined) return tableWords(details, header, t)
  const unit = values?.unit ?? ''
  if (isMoneyUnit(unit)) {
    const words = t(`questions.unit-${unit}`)
    return details.unit === unit
      ? t('questions.unit-earlier', { unit: words, day: format.day(String(details.day)) })
      : words
  }
  if (hidden !== undefined) {
    const rows = Number(details.count)
    return t(`questions.question-hidden-${hidden}`, { count: rows, n: format.count(rows) })
  }
  if (absentCategories !== undefined) return t('questions.question-categories-unknown')
  if (parts !== undefined) return t(`questions.question-parts-${parts}`)
  if (older !== undefined)
    return t(`questions.question-older-${older}${details.rule === 'rows' ? '-rows' : ''}`, {
      count: Number(details.count),
      day: format.day(String(details.day)),
    })
  const name = raw ?? ''
  if (programmes !== undefined)
    return programmes[name] === name
      ? t('reading.programme-own', { name })
      : t('reading.programme-known', { proposal: String(details.proposal) })
  const [[field, codes] = ['', {}]] = Object.entries(choices)
  const [code] = Object.values(codes)
  if (asked === 'question-name' && code !== undefined)
    return code === name ? t('reading.name-own', { name }) : nameWords(field, code, { t, format })
  if (code !== undefined) return choiceWord(code, t)
  const [choice] = Object.values(columns)
  if (asked === 'question-unread-amount') {
    const column = String(details.column)
    const { base } = fieldParts(choice?.field ?? '')
    const [, other = ''] = Object.keys(columns)
    if (base === '') return t('questions.question-unread-amount-leave-out', { column })
    return other === '' ? choiceWord(base, t) : t('questions.question-unread-amount-instead', { column, other })
  }
  if (asked === 'question-amount-code')
    return t(`questions.question-amount-code-${choice?.field === '' ? 'leave-out' : 'amounts'}`, {
      column: String(details.column),
    })
  if (asked === 'question-hidden-column')
    return t(`questions.question-hidden-column-${choice?.field === '' ? 'leave-out' : 'include'}`)
  switch (choice?.number ?? choice?.dates) {
    case 'comma':
      return t('questions.question-comma', { reading: format.ungrouped(Number(details.readingComma)) })
    case 'point':
      return t('questions.question-point', { reading: format.ungrouped(Number(details.readingPoint)) })
    case 'dmy':
      return t('questions.question-dmy', { reading: format.longDay(String(details.readingDmy)) })
    case 'mdy':
      return t('questions.question-mdy', { reading: format.longDay(String(details.readingMdy)) })
    default:
      return Object.entries(columns).find(([, { field }]) => field !== '')?.[0] ?? ''
  }
}
