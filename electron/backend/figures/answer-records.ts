import { answerGroups } from '../../../shared/domain/figures/answer-groups.ts'
import type { Group, GroupSource, Role, RoleSpans } from '../../../shared/domain/figures/group.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { coveredSpan, roleSpans } from '../../../shared/domain/figures/record-spans.ts'
import { roleFilters } from '../../../shared/domain/figures/role-filters.ts'
import { isDelay } from '../../../shared/domain/incidents/delay.ts'
import type { Answer, Question } from '../../../shared/domain/incidents/question.ts'
import type { Engine } from '../engine/engine.ts'
import { occurringCodes } from '../engine/occurring-codes.ts'
import { mergeGroups, quantile, type ScannedGroup } from '../engine/scan.ts'

type Counting = Pick<Engine, 'columns' | 'groups'>

/** Answers a question from incident records, by counting groups for each of its roles. */
export function answerRecords(question: Question, coverage: RecordGround, engine: Counting): Answer {
  const covered = coveredSpan(question, coverage)
  const spans: RoleSpans =
    typeof covered === 'string' ? { now: null, 'same-days': null, 'whole-years': null } : roleSpans(question, covered)
  return answerGroups(question, coverage, scannedGroups(question, engine, spans))
}

function scannedGroups(question: Question, engine: Counting, spans: RoleSpans): GroupSource {
  const isOfDelays = question.isOfDelays === true
  const needsDurations = (role: Role): boolean => isOfDelays || (isDelay(question.measure) && role === 'now')
  const scanned = new Map<Role, readonly ScannedGroup[]>()
  const groupsOf = (role: Role): readonly ScannedGroup[] => {
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
  return {
    rows: (role) => groupsOf(role).map(groupOf),
    total: (role) => groupOf(mergeGroups(groupsOf(role))),
    occurring: occurringCodes(engine.columns, question.filters),
  }
}

/** Without the incidents of which no delay is known. */
function withKnownDelays(group: ScannedGroup): ScannedGroup {
  return { ...group, count: [...group.durations.values()].reduce((sum, count) => sum + count, 0) }
}

function groupOf({ key, count, closed, unknown, durations }: ScannedGroup): Group {
  return { key, count, closed, unknown, median: quantile(durations, 50), p90: quantile(durations, 90) }
}
