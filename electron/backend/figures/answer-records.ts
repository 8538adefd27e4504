import { answerGroups } from '../../../shared/domain/figures/answer-groups.ts'
import type { Counts } from '../../../shared/domain/figures/explanation.ts'
import type { Group, Role, RoleSpans } from '../../../shared/domain/figures/group.ts'
import { inhabitantsIn } from '../../../shared/domain/figures/inhabitants.ts'
import { measureValue } from '../../../shared/domain/figures/measure-value.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { answeredSpans, coveredSpan, roleSpans } from '../../../shared/domain/figures/record-spans.ts'
import { roleFilters } from '../../../shared/domain/figures/role-filters.ts'
import { isDelay } from '../../../shared/domain/incidents/delay.ts'
import { computedMark } from '../../../shared/domain/incidents/measure.ts'
import type { Answer, Question } from '../../../shared/domain/incidents/question.ts'
import type { Engine } from '../engine/engine.ts'
import type { Columns } from '../engine/incident-columns.ts'
import { occurringCodes } from '../engine/occurring-codes.ts'
import { mergeAlong, mergeGroups, quantile, type ScannedGroup } from '../engine/scan.ts'
import { isByStreet, streetsOf } from '../engine/street-scan.ts'

type Counting = Pick<Engine, 'columns' | 'groups'>

/** Answers a question from incident records, by counting groups for each of its roles. */
export function answerRecords(question: Question, coverage: RecordGround, engine: Counting): Answer {
  const groupsOf = groupCounter(question, engine, answeredSpans(question, coverage))
  const occurring = occurringCodes(engine.columns, question.filters)
  const answerOver = (asked: Question, groups: Counted, all = groups): Answer =>
    answerGroups(asked, coverage, {
      rows: (role) => groups(role).map(groupOf),
      total: (role) => groupOf(mergeGroups(all(role))),
      occurring,
    })
  const { by, measure } = question
  if (by.length === 1 && isByStreet(by)) {
    const { shown, others, none } = rankStreets(groupsOf('now'), question)
    const answer = answerOver(question, (role) => (role === 'now' ? shown : groupsOf(role)), groupsOf)
    const places = new Map(shown.map(({ key: [code] }, place) => [code, place]))
    const all = mergeGroups(groupsOf('now')).count
    const inhabitants = inhabitantsIn(question, occurring)([])
    const value = measureValue(measure, groupOf(mergeGroups(others)), all, inhabitants)
    return {
      ...answer,
      rows: answer.rows.toSorted((a, b) => (places.get(a.key[0]) ?? 0) - (places.get(b.key[0]) ?? 0)),
      others: { values: others.length, value },
      none,
      names: streetNames(engine.columns, places.keys()),
    }
  }
  const answer = answerOver(question, groupsOf)
  if (by.length < 2) return answer
  const [rows = [], columns = []] = question.by.map(
    (dimension, place) =>
      answerOver({ ...question, by: [dimension] }, (role) => mergeAlong(groupsOf(role), place)).rows,
  )
  const codes = groupsOf('now').map(({ key }) => key[by.indexOf('street')])
  const names = isByStreet(by) ? { names: streetNames(engine.columns, codes) } : {}
  return { ...answer, ...names, totals: { rows, columns, ...computedMark(measure) } }
}

/** What each value of a question by one dimension counts now and in the days compared with. */
export function comparedGroups(
  question: Question,
  coverage: RecordGround,
  engine: Counting,
): { readonly now: Counts; readonly before: Counts } {
  const covered = coveredSpan(question, coverage)
  if (typeof covered === 'string') return { now: new Map(), before: new Map() }
  const groupsOf = groupCounter(question, engine, roleSpans(question, covered))
  const countsOf = (role: Role): Counts => new Map(groupsOf(role).map(({ key: [code = ''], count }) => [code, count]))
  return { now: countsOf('now'), before: countsOf('same-days') }
}

/** The groups of a role. */
type Counted = (role: Role) => readonly ScannedGroup[]

function groupCounter(question: Question, engine: Counting, spans: RoleSpans): Counted {
  const isOfDelays = question.isOfDelays === true
  const needsDurations = (role: Role): boolean => isOfDelays || (isDelay(question.measure) && role === 'now')
  const scanned = new Map<Role, readonly ScannedGroup[]>()
  return (role) => {
    const known = scanned.get(role)
    if (known !== undefined) return known
    const span = spans[role]
    const filters = roleFilters(question.filters, role, question.comparison)
    const groups =
      span === null ? [] : engine.groups({ by: question.by, filters, span, needsDurations: needsDurations(role) })
    const counted = isOfDelays ? groups.map(withKnownDelays).filter(({ count }) => count > 0) : groups
    scanned.set(role, counted)
    return counted
  }
}

/** Without the incidents of which no delay is known. */
function withKnownDelays(group: ScannedGroup): ScannedGroup {
  return { ...group, count: [...group.durations.values()].reduce((sum, count) => sum + count, 0) }
}

function groupOf({ key, count, closed, unknown, durations }: ScannedGroup): Group {
  return { key, count, closed, unknown, median: quantile(durations, 50), p90: quantile(durations, 90) }
}

/** The streets of an answer, the largest first, and what is beside them. */
interface RankedStreets {
  readonly shown: readonly ScannedGroup[]
  readonly others: readonly ScannedGroup[]
  /** How many incidents have no street. */
  readonly none: number
}

/** Streets by how many incidents they have, whatever the measure. The base of delays needs each that may be shown. */
function rankStreets(
  groups: readonly ScannedGroup[],
  { top, isOfDelays }: Pick<Question, 'top' | 'isOfDelays'>,
): RankedStreets {
  const streets = largestFirst(groups.filter(({ key: [code] }) => code !== ''))
  const most = isOfDelays === true ? streets.length : (top ?? streets.length)
  const none = groups.find(({ key: [code] }) => code === '')?.count ?? 0
  return { shown: streets.slice(0, most), others: streets.slice(most), none }
}

/** Those of one size in the order of their codes. */
function largestFirst(groups: readonly ScannedGroup[]): readonly ScannedGroup[] {
  return groups.toSorted((a, b) => b.count - a.count || ((a.key[0] ?? '') < (b.key[0] ?? '') ? -1 : 1))
}

/** How the streets of some codes are written. */
function streetNames(columns: Columns, codes: Iterable<string | undefined>): Readonly<Record<string, string>> {
  const { names, numbers } = streetsOf(columns)
  return Object.fromEntries(
    [...new Set(codes)].flatMap((code) => (code ? [[code, names[numbers.get(code) ?? 0] ?? code]] : [])),
  )
}
