import type { Report } from '../../shared/contract/report.ts'
import { yearOf } from '../../shared/domain/day.ts'
import { resolvePeriod, spanLength, yearSpan, yearWithin } from '../../shared/domain/period.ts'
import type { PaperWords } from './paper-words.tsx'

/** What a note is about; a mark in a table refers to it. */
export type NoteName = 'partial' | 'cut' | 'shares' | 'control' | 'derived' | 'printed-growth' | `figure-${number}`

export interface Note {
  /** What refers to it: the same words are said once, however many figures they are about. */
  readonly names: readonly NoteName[]
  /** The number by which tables refer to it. */
  readonly mark: number
  readonly text: string
}

/** The notes of a report in the order in which they are printed, and below which table. */
export interface Notes {
  readonly categories: readonly Note[]
  readonly years: readonly Note[]
  readonly programmes: readonly Note[]
  /** The mark of a note, `null` when there is no such note. */
  markOf(name: NoteName): number | null
}

interface Draft {
  readonly name: NoteName
  readonly text: string
}

export function reportNotes(report: Report, words: PaperWords): Notes {
  const categories = merged(categoryNotes(report, words))
  const years = merged(yearNotes(report, words))
  const programmes = merged(programmeNotes(report, words))
  const all = [...categories, ...years, ...programmes].map((note, index): Note => ({ ...note, mark: index + 1 }))
  const end = categories.length + years.length
  return {
    categories: all.slice(0, categories.length),
    years: all.slice(categories.length, end),
    programmes: all.slice(end),
    markOf: (name) => all.find((note) => note.names.includes(name))?.mark ?? null,
  }
}

function merged(drafts: readonly Draft[]): readonly Omit<Note, 'mark'>[] {
  return [...Map.groupBy(drafts, (draft) => draft.text)].map(([text, same]) => ({
    text,
    names: same.map((draft) => draft.name),
  }))
}

function categoryNotes({ figures, tables }: Report, { t, format }: PaperWords): readonly Draft[] {
  const { categories: answer, view } = figures
  const table = tables.categories
  if (table === null || table.rows.length === 0 || answer.period === null) return []
  const year = yearWithin(answer.period)
  const asked = resolvePeriod(view.period, answer.asOf)
  const isCut = asked !== null && answer.asOf !== null && asked.to > answer.asOf
  const partial = year !== null && answer.partial ? [partialNote(year, answer.period.to, t)] : []
  const cut =
    isCut && partial.length === 0
      ? [{ name: 'cut' as const, text: t('report.note-period-cut', { asOf: format.day(answer.asOf ?? '') }) }]
      : []
  const sum = table.rows.reduce((total, row) => total + Math.round((row.share ?? 0) * 1000), 0) / 1000
  const shares = { name: 'shares' as const, text: t('report.note-shares', { sum: format.share(sum) }) }
  const control =
    table.declared === null
      ? []
      : [
          {
            name: 'control' as const,
            text: t('report.note-control', {
              declared: format.count(table.declared),
              computed: format.count(table.rows.reduce((total, row) => total + (row.incidents ?? 0), 0)),
              rows: table.rows.length,
            }),
          },
        ]
  return [...partial, ...cut, shares, ...control]
}

function partialNote(year: number, to: string, t: PaperWords['t']): Draft {
  const whole = spanLength(yearSpan(year))
  const missing = whole - spanLength({ from: `${year}-01-01`, to })
  return { name: 'partial', text: t('report.note-partial', { year, missing, all: whole }) }
}

function yearNotes({ figures, tables }: Report, { t }: PaperWords): readonly Draft[] {
  const rows = tables.years?.rows ?? []
  const unfinished = rows.find((row) => row.state === 'partial')
  const isToldAlready = figures.categories.partial && tables.categories !== null
  const partial =
    unfinished !== undefined && !isToldAlready ? [partialNote(yearOf(unfinished.to), unfinished.to, t)] : []
  const derived = rows
    .filter((row) => row.state === 'derived')
    .map((row) => ({ name: 'derived' as const, text: t('report.note-derived', { year: row.year }) }))
  const hasPrinted = rows.some((row) => row.growthFrom === 'printed')
  const printed = hasPrinted ? [{ name: 'printed-growth' as const, text: t('report.note-printed-growth') }] : []
  return [...partial, ...derived, ...printed]
}

function programmeNotes({ tables }: Report, { t, text }: PaperWords): readonly Draft[] {
  return (tables.programmes?.rows ?? []).flatMap((row, index): readonly Draft[] => {
    const name = `figure-${index}` as const
    if (row.flag === null) return row.note === null ? [] : [{ name, text: text(row.note) }]
    return [
      {
        name,
        text:
          row.note === null ? t('report.note-inconsistent-bare') : t('report.note-inconsistent', { note: row.note }),
      },
    ]
  })
}
