import { BUDGET_KINDS } from '../../dataset/dataset.ts'
import type { Language, Translated } from '../../vocabulary/language.ts'
import { CENTS_IN_A_UNIT, type MoneyUnit } from '../../vocabulary/money-unit.ts'
import type { ReportFigures } from './report-figures.ts'
import { byProgramme, programmeNames } from './report-programme-names.ts'
import { listOf, type ReportTable } from './table.ts'

export type MoneyRow = {
  readonly programme: string
  readonly kind: string
  readonly institution: string | null
  readonly from: string | null
  readonly to: string | null
  /** In the printed `unit`. */
  readonly amount: number
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly qualifier: string
  readonly note: string | null
  readonly source: string
  readonly quote: string | null
}

export type ProgrammeRow = {
  readonly programme: string
  readonly label: string
  readonly value: number
  readonly qualifier: string
  readonly unit: string
  readonly from: string | null
  readonly to: string
  readonly note: string | null
  readonly flag: 'inconsistent' | null
  readonly source: string
  readonly quote: string | null
}

/** Money by kind, without a total, since kinds are never added. */
export function moneyTable(figures: ReportFigures): ReportTable<MoneyRow> {
  const nameOf = programmeNames(figures)
  const rows = BUDGET_KINDS.flatMap((kind) => figures.budgets.filter((line) => line.kind === kind)).map(
    (line): MoneyRow => ({
      programme: nameOf(line.programme),
      kind: line.kind,
      institution: line.institution,
      from: line.from,
      to: line.to,
      amount: line.cents / CENTS_IN_A_UNIT[line.unit],
      unit: line.unit,
      decimals: line.decimals,
      qualifier: line.qualifier,
      note: inLanguage(line.note, figures.language),
      source: line.source,
      quote: line.quote,
    }),
  )
  return listOf('money', rows, [
    'programme',
    'kind',
    'institution',
    'from',
    'to',
    'amount',
    'unit',
    'decimals',
    'qualifier',
    'note',
    'source',
    'quote',
  ])
}

/** The indicators of every programme, in list order. */
export function programmeTable(figures: ReportFigures): ReportTable<ProgrammeRow> {
  const nameOf = programmeNames(figures)
  const rows = byProgramme(figures.indicators, figures).map(
    (each): ProgrammeRow => ({
      programme: nameOf(each.programme),
      label: each.label[figures.language],
      value: each.value,
      qualifier: each.qualifier,
      unit: each.unit,
      from: each.from,
      to: each.to,
      note: inLanguage(each.note, figures.language),
      flag: each.isInconsistent ? 'inconsistent' : null,
      source: each.source,
      quote: each.quote,
    }),
  )
  return listOf('programmes', rows, [
    'programme',
    'label',
    'value',
    'qualifier',
    'unit',
    'from',
    'to',
    'note',
    'flag',
    'source',
    'quote',
  ])
}

function inLanguage(text: Translated | null, language: Language): string | null {
  return text === null ? null : text[language]
}
