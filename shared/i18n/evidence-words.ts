import type { Understanding } from '../domain/import/import-plan.ts'
import { confidenceOf, type Teller } from '../domain/import/teller.ts'
import type { WrittenUnit } from '../domain/vocabulary/money-unit.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** The confidence of a reading, and its evidence: `certain: 31/12/2022, line 14`. */
export function confidenceWords(teller: Teller, t: Translator, format: Format): string {
  return t(`tellers.${confidenceOf(teller)}`, { teller: evidenceWords(teller, t, format) })
}

function evidenceWords(teller: Teller, t: Translator, format: Format): string {
  switch (teller.by) {
    case 'cell': {
      const { raw, line, cell } = teller
      return cell === undefined ? t('tellers.cell', { raw, line }) : t('tellers.cell-named', { raw, cell })
    }
    case 'column':
      return t('tellers.column', { header: teller.header })
    case 'header': {
      const languages = teller.languages.map((language) => t(`tellers.language-${language}`))
      return languages.length === 0
        ? t('tellers.header-code')
        : t('tellers.header', { languages: format.list(languages) })
    }
    case 'headers': {
      const { known, of } = teller
      return t('tellers.headers', { count: known, n: format.count(known), of: format.count(of) })
    }
    case 'rows': {
      const { agreeing, of } = teller
      return t('tellers.rows', { count: of, n: format.count(of), agreeing: format.count(agreeing) })
    }
    case 'unit':
    case 'title':
      return t(`tellers.${teller.by}`, { text: teller.text })
    default:
      return t(`tellers.${teller.by}`)
  }
}

type Column = Understanding['columns'][number]

/** How a column is read, with the evidence: its reading, its field, its unit, and its marks of missing values. */
export function columnEvidence(column: Column, t: Translator, format: Format): readonly string[] {
  const { readingBy, fieldBy, unit, missing } = column
  return [
    withEvidence(readingWords(column, t), readingBy, t, format),
    ...(fieldBy === null ? [] : [withEvidence(t('tellers.field'), fieldBy, t, format)]),
    ...(unit === null ? [] : [withEvidence(unitWords(unit.code, t), unit.by, t, format)]),
    ...(missing.length === 0 ? [] : [t('tellers.missing', { marks: missing.join(' · ') })]),
  ]
}

/** What was understood, with confidence and evidence: `UTF-8 – likely: every character is valid UTF-8`. */
export function withEvidence(what: string, teller: Teller | null, t: Translator, format: Format): string {
  return teller === null ? what : t('tellers.told', { what, teller: confidenceWords(teller, t, format) })
}

/** Cells that are numbers or days by their type have no decimal sign and no order. */
function readingWords({ reading, readingBy }: Column, t: Translator): string {
  if (readingBy?.by !== 'types') return t(`data.reading-${reading}`)
  return t(reading.startsWith('dates-') ? 'tellers.typed-day' : 'tellers.typed-number')
}

function unitWords(code: WrittenUnit | null, t: Translator): string {
  return t('tellers.amount-unit', { unit: t(code === null ? 'tellers.unit-of-rows' : `tellers.unit-${code}`) })
}
