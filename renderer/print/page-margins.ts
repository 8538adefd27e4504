import { dataDay, otherDataDays } from '../../shared/domain/report/sections/data-day.ts'
import { hasIncidents } from '../../shared/domain/report/sections/report-tables.ts'
import { PRINTED_HASH_LENGTH } from '../../shared/domain/report/verification/manifest.ts'
import { reportTitle } from '../../shared/i18n/report-words.ts'
import { briefFilter } from '../../shared/i18n/sentence.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { SHEET } from './pages/paper-pages.ts'
import { badgesOf } from './paper-head.tsx'
import type { PaperWords } from './paper-words.tsx'

/** The foot of every page: version, as-of day, content hash. */
export function footLine(report: Report, { t, format }: PaperWords): string {
  const { figures, contentHash } = report
  const asOf = dataDay(figures, report.tables)
  const hash = contentHash.slice(0, PRINTED_HASH_LENGTH)
  const { version } = figures
  if (asOf === null) return t('report.foot-line-bare', { version, hash })
  const known = { version, asOf: format.day(asOf), hash }
  const others = otherDataDays(figures, report.tables)
  if (others === null) return t('report.foot-line', known)
  const days = { from: format.day(others.from), other: format.day(others.to) }
  return t(others.from === others.to ? 'report.foot-line-mixed' : 'report.foot-line-mixed-days', { ...known, ...days })
}

/** Which registers are counted, at the head of the pages that have no title; nothing where there is FixMyStreet alone. */
export function registersLine({ figures, tables }: Report, { t, format }: Pick<PaperWords, 't' | 'format'>): string {
  const { register } = figures.categories
  if (register === undefined || !hasIncidents(tables)) return ''
  return t('report.meta-filtered', { sentences: briefFilter({ kind: 'register', values: register }, t, format) })
}

/** The margin boxes in the fonts of the paper, as an adopted style sheet: only `@page` can count pages, and the CSP forbids a style tag. */
export function pageMargins(report: Report, words: PaperWords, fonts: string): CSSStyleSheet {
  // A line end, which no message contains, marks the places of the counters.
  const [before, between, after] = words.t('report.foot-page', { page: '\n', pages: '\n' }).split('\n')
  const count = [quoted(before), 'counter(page)', quoted(between), 'counter(pages)', quoted(after)].join(' ')
  const box = `font: 7.5pt/10pt ${fonts}; color: #4c4d5e;`
  const foot = `${box} padding-top: 4mm; vertical-align: top;`
  const head = `${box} color: #1a1b26; font-weight: 600; padding-bottom: 2mm;`
  const title = words.text(reportTitle(report.figures, report.tables, words.t, words.format))
  const badges = badgesOf(report, words).join('\n')
  const marked = badges === '' ? '' : `@top-right { content: ${quoted(badges)}; ${head} white-space: pre; }`
  const running = [title, registersLine(report, words)].filter((line) => line !== '').join('\n')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    size: A4; margin: ${SHEET.top}mm ${SHEET.side}mm ${SHEET.bottom}mm;
    @bottom-left { content: ${quoted(footLine(report, words))}; ${foot} white-space: nowrap; }
    @bottom-center { content: ""; ${foot} }
    @bottom-right { content: ${count}; ${foot} white-space: nowrap; }
    @top-left { content: ${quoted(running)}; ${head} width: 130mm; white-space: pre-line; }
    ${marked}
  }
  @page :first { margin-top: ${SHEET.firstTop}mm; @top-left { content: none; } @top-right { content: none; } }`)
  return sheet
}

function quoted(text = ''): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`
}
