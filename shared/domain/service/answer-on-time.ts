import { answerGroups } from '../figures/answer-groups.ts'
import { type Group, NO_GROUP, type Role } from '../figures/group.ts'
import type { OccurringCodes } from '../figures/listed-codes.ts'
import type { RecordGround } from '../figures/record-ground.ts'
import { type Comparison, SMALLEST_BASE, type WithheldReason } from '../incidents/comparison.ts'
import { earlierCode } from '../incidents/earlier-code.ts'
import type { Question } from '../incidents/question.ts'
import { NO_PARTS, type Parts, SERVICE_PARTS, sumParts } from '../incidents/service-part.ts'
import { isOfOutcome } from '../incidents/service-reason.ts'
import { onTimeShare, pastDue } from './on-time.ts'
import type { OnTimeAnswer, OnTimeQuestion, OnTimeRow } from './service-question.ts'

/** The parts of a group of incidents. */
interface PartGroup {
  readonly key: readonly string[]
  readonly parts: Parts
}

/** Counts the parts of groups over the days of a role. */
export interface PartSource {
  rows(role: Role): readonly PartGroup[]
  readonly occurring: OccurringCodes
}

/** What withholds a comparison of counts for another reason than how large they are. */
const OF_DAYS: ReadonlySet<WithheldReason | null> = new Set<WithheldReason>([
  'lengths-differ',
  'definition-changed',
  'roads-moved',
  'unequal-time',
  'no-earlier-data',
  'needs-finer-cells',
])

/** Answers a question about on time from counted parts, by two dimensions with what either of them alone says. */
export function answerOnTime(asked: OnTimeQuestion, coverage: RecordGround, groups: PartSource): OnTimeAnswer {
  const answer = answerAlone(asked, coverage, groups)
  if (asked.by.length < 2 || answer.rows.length === 0) return answer
  const [rows = [], columns = []] = asked.by.map(
    (dimension, place) => answerAlone({ ...asked, by: [dimension] }, coverage, partsAlong(groups, place)).rows,
  )
  return { ...answer, totals: { rows, columns, computed: true } }
}

/** The groups that share a code at a place of their keys, as one each. */
function partsAlong(groups: PartSource, place: number): PartSource {
  return {
    ...groups,
    rows: (role) =>
      [...Map.groupBy(groups.rows(role), ({ key }) => key[place] ?? '')].map(([code, same]) => ({
        key: [code],
        parts: allOf(same),
      })),
  }
}

/** Its rows, days and reasons are those of the incidents. */
function answerAlone(asked: OnTimeQuestion, coverage: RecordGround, groups: PartSource): OnTimeAnswer {
  const question: Question = { ...asked, measure: 'incidents' }
  const {
    rows,
    total: _total,
    comparison,
    partial: _partial,
    snapshots: _snapshots,
    totals: _totals,
    ...answer
  } = answerGroups(question, coverage, {
    rows: (role) => groups.rows(role).map(groupOf),
    total: (role) => groupOf({ key: [], parts: allOf(groups.rows(role)) }),
    occurring: groups.occurring,
  })
  const base = { ...answer, measure: 'on-time' as const, by: asked.by }
  if (answer.reason !== undefined) return { ...base, rows: [], total: null, parts: NO_PARTS, partial: true }
  const now = byKey(groups.rows('now'))
  const all = allOf(groups.rows('now'))
  if (asked.filters.some(isOfOutcome) || asked.by.includes('status'))
    return { ...base, rows: [], total: null, parts: all, partial: false, reason: 'outcome-filtered' }
  const share = onTimeShare(all)
  const earlier = earlierOf(asked, groups)
  return {
    ...base,
    rows: rows.map((row): OnTimeRow => {
      const parts = now.get(row.key.join('\0')) ?? NO_PARTS
      return {
        key: row.key,
        ...onTimeShare(parts),
        parts,
        ...(row.comparison === undefined ? {} : { comparison: inPoints(row.comparison, parts, earlier(row.key)) }),
      }
    }),
    total: share.value,
    parts: all,
    partial: share.partial === true,
    ...(share.reason === undefined ? {} : { reason: share.reason }),
    ...(comparison === undefined ? {} : { comparison: inPoints(comparison, all, earlier(null)) }),
  }
}

function groupOf({ key, parts }: PartGroup): Group {
  return { ...NO_GROUP, key, count: SERVICE_PARTS.reduce((sum, part) => sum + parts[part], 0) }
}

function allOf(groups: readonly PartGroup[]): Parts {
  return sumParts(groups.map(({ parts }) => parts))
}

function byKey(groups: readonly PartGroup[]): ReadonlyMap<string, Parts> {
  return new Map(groups.map(({ key, parts }) => [key.join('\0'), parts]))
}

interface EarlierParts {
  readonly before: Parts
  readonly fullYear: Parts
}

/** The parts with which those of a row are compared, of the total for `null`. */
function earlierOf({ by, comparison }: OnTimeQuestion, groups: PartSource) {
  if (comparison === 'none') return (): EarlierParts => ({ before: NO_PARTS, fullYear: NO_PARTS })
  const [before, years] = [byKey(groups.rows('same-days')), byKey(groups.rows('whole-years'))]
  return (key: readonly string[] | null): EarlierParts => {
    if (key === null) return { before: sumParts([...before.values()]), fullYear: sumParts([...years.values()]) }
    const codes = comparison === 'previous-year' ? key.map((code, index) => earlierCode(by[index], code)) : key
    const name = codes.join('\0')
    return { before: before.get(name) ?? NO_PARTS, fullYear: years.get(name) ?? NO_PARTS }
  }
}

/** The comparison of two shares, in points: never a relative change, and none where either has too few incidents. */
function inPoints(counted: Comparison, now: Parts, { before, fullYear }: EarlierParts): Comparison {
  const isKnown = counted.value !== null
  const then = isKnown ? onTimeShare(before).value : null
  const share = onTimeShare(now).value
  const withheld = OF_DAYS.has(counted.reason) ? counted.reason : null
  const small = pastDue(before) === 0 ? 'base-zero' : 'base-small'
  const isSmall = [now, before].some((parts) => pastDue(parts) < SMALLEST_BASE)
  const reason = withheld ?? (isSmall ? small : null)
  return {
    ...counted,
    value: then,
    change: reason !== null || share === null || then === null ? null : share - then,
    reason,
    fullYear: counted.fullYear === null ? null : onTimeShare(fullYear).value,
  }
}
