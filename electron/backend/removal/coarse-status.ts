import { IN_TREATMENT, isFinerStatus } from '../../../shared/domain/vocabulary/status.ts'
import type { Stored } from '../store/column-batch.ts'
import type { Database } from '../store/database.ts'
import type { LaterImport } from './later-imports.ts'
import { numberOf } from './missing-value.ts'

type Row = Readonly<Record<string, Stored>>

/** The status that an import leaves in a version whose earlier one is `before`; `null` where it keeps the one it has. */
type StatusAfter = (from: number, version: Row, before: Row | null) => Stored

/** How later imports told statuses where a finer one may stand; `null` where there is no such import. */
export function coarseStatus(database: Database, snapshot: number, later: readonly LaterImport[]): StatusAfter | null {
  const publicly = new Set(later.filter(({ hasPublicStatus }) => hasPublicStatus).map(({ id }) => id))
  const byDay = new Set(later.filter(({ isClosedByDay }) => isClosedByDay).map(({ id }) => id))
  if (publicly.size === 0 && byDay.size === 0) return null
  const ofPublic = publicStatus(database, snapshot)
  const ofDays = statusByDay(database, snapshot)
  return (from, version, before) => {
    if (publicly.has(from)) return ofPublic(version, before)
    return byDay.has(from) ? ofDays(version, before) : null
  }
}

/** The words for the public have no finer status: where one stands, it was there before. */
function publicStatus(database: Database, snapshot: number) {
  const [value = 0, ...others] = IN_TREATMENT.map((code) => numberOf(database, 'status', code, snapshot))
  const finer = new Set<Stored>(others)
  return ({ status = null }: Row, before: Row | null): Stored => {
    if (!finer.has(status)) return null
    return finer.has(before?.status ?? null) ? (before?.status ?? null) : value
  }
}

function statusByDay(database: Database, snapshot: number) {
  const codeOf = database.prepare<[Stored], string>('SELECT code FROM dictionary WHERE id = ?').pluck()
  return ({ closed_on }: Row, before: Row | null): Stored => {
    const told = closed_on === null ? 'not-closed' : 'closed'
    const stored = before === null ? undefined : codeOf.get(before.status ?? null)
    const isKept = stored !== undefined && isFinerStatus(told, stored)
    return isKept ? (before?.status ?? null) : numberOf(database, 'status', told, snapshot)
  }
}
