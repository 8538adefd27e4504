import { isAnnounced, sortDates } from '../../calendar/time-line.ts'
import { BUDGET_KINDS } from '../../dataset/dataset.ts'
import { bodiesOf, onlyFamily } from '../../dataset/participant-body.ts'
import { PARTICIPANT_FAMILIES } from '../../dataset/participant-family.ts'
import type { Language, Translated } from '../../vocabulary/language.ts'
import { CENTS_IN_A_UNIT, type MoneyUnit } from '../../vocabulary/money-unit.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { Cited, ReportFigures, ReportParticipant } from './report-figures.ts'
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
} & Cited

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
} & Cited

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

type DateRow = {
  readonly programme: string
  readonly event: string
  readonly from: string
  readonly to: string
  /** Ahead on the as-of day of the source. */
  readonly flag: 'announced' | null
} & Cited

/** The key dates of each programme, earliest first. */
export function dateTable(figures: ReportFigures): ReportTable<DateRow> {
  const nameOf = programmeNames(figures)
  const rows = byProgramme(sortDates(figures.dates), figures).map(
    (date): DateRow => ({
      programme: nameOf(date.programme),
      event: date.label[figures.language],
      from: date.from,
      to: date.to,
      flag: isAnnounced(date) ? 'announced' : null,
      source: date.source,
      quote: date.quote,
    }),
  )
  return listOf('dates', rows, ['programme', 'event', 'from', 'to', 'flag', 'source', 'quote'])
}

type ParticipantRow = {
  readonly programme: string
  readonly participant: string
  readonly role: string
} & Cited

/** The participants of each programme, by family, with their sources. */
export function participantTable(figures: ReportFigures): ReportTable<ParticipantRow> {
  const nameOf = programmeNames(figures)
  const rows = byProgramme(sortedParticipants(figures), figures).map(
    (each): ParticipantRow => ({
      programme: nameOf(each.programme),
      participant: each.name[figures.language],
      role: each.kind,
      source: each.source,
      quote: each.quote,
    }),
  )
  return listOf('participants', rows, ['programme', 'participant', 'role', 'source', 'quote'])
}

function sortedParticipants({ participants, view, language }: ReportFigures): readonly ReportParticipant[] {
  const bodies = bodiesOf(participants)
  const only = onlyFamily(bodies, view.participants)
  const shown = only === null ? PARTICIPANT_FAMILIES : [only]
  const compare = wordOrder(language)
  return shown.flatMap((family) =>
    bodies
      .filter((body) => body.family === family)
      .flatMap(({ rows }) => rows)
      .toSorted((a, b) => compare(a.name[language], b.name[language])),
  )
}

/** Names programmes in the language of the report, by code where they have none. */
function programmeNames(figures: ReportFigures): (code: string) => string {
  const names = new Map(figures.programmes.map((each) => [each.code, each.name[figures.language]]))
  return (code) => names.get(code) ?? code
}

/** Sorts rows by the list of programmes, unknown ones last. */
function byProgramme<Row extends { readonly programme: string }>(
  rows: readonly Row[],
  { programmes }: ReportFigures,
): readonly Row[] {
  const codes = new Set([...programmes.map(({ code }) => code), ...rows.map(({ programme }) => programme)])
  return [...codes].flatMap((code) => rows.filter(({ programme }) => programme === code))
}
