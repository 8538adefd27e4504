import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import type { RegisterCoverage } from '../../../shared/domain/incidents/shown-registers.ts'
import { readCellColumns } from '../engine/cell-columns.ts'
import { type Columns, dayCountOf, weightOf } from '../engine/incident-columns.ts'
import { readCellHead } from '../store/cells/cell-parts.ts'
import { cellPulls, cellRun } from '../store/cells/cell-pulls.ts'
import { pulledRegisters } from '../store/cells/cell-registers.ts'
import type { Database } from '../store/database.ts'
import { readCodes } from '../store/dictionary.ts'
import type { Steps } from '../turns/steps.ts'
import type { AsOf } from './version-sql.ts'

interface Extent {
  readonly count: number
  /** In days since 1970-01-01. */
  readonly firstDay: number
}

/** What the cells of each register of a state cover, the register that was pulled first before the others, in steps. */
export function* readCellCoverage(database: Database, asOf: AsOf): Steps<readonly RegisterCoverage[]> {
  const pulls = cellPulls(database, asOf)
  const [newest] = pulls
  if (newest === undefined) return []
  const codes = readCodes(database)
  const lastDays = new Map<string, number>()
  for (const own of [...Map.groupBy(pulls, ({ warehouse }) => warehouse).values()].toReversed()) {
    const run = cellRun(own)
    for (const { snapshot } of run?.pulls ?? [])
      for (const register of pulledRegisters(database, snapshot, codes))
        lastDays.set(register, Math.max(lastDays.get(register) ?? 0, run?.asOf ?? 0))
  }
  const [only, ...others] = lastDays.keys()
  const head = pulls.length === 1 ? readCellHead(database, newest.snapshot) : null
  const isAlone = only !== undefined && others.length === 0 && head !== null
  const extents = isAlone
    ? new Map<string, Extent>([[only, { count: head.incidents, firstDay: head.firstDay }]])
    : extentsIn(yield* readCellColumns(database, asOf))
  return [...lastDays].flatMap(([register, lastDay]): readonly RegisterCoverage[] => {
    const { count, firstDay } = extents.get(register) ?? { count: 0, firstDay: 0 }
    const day = dayFromNumber(lastDay)
    const covers = { from: dayFromNumber(firstDay), to: day }
    return count === 0 ? [] : [{ register, covers, asOf: day, count, cells: newest.grain }]
  })
}

function extentsIn(columns: Columns): ReadonlyMap<string, Extent> {
  const { codes, ofTuple } = columns.dimensions.register
  const counts = codes.map(() => 0)
  const firstDays = codes.map(() => Number.POSITIVE_INFINITY)
  for (let day = 0; day < dayCountOf(columns); day += 1)
    for (let row = columns.dayStart[day] ?? 0; row < (columns.dayStart[day + 1] ?? 0); row += 1) {
      const register = ofTuple[columns.tuple[row] ?? 0] ?? 0
      counts[register] = (counts[register] ?? 0) + weightOf(columns.weight, row)
      firstDays[register] = Math.min(firstDays[register] ?? 0, columns.firstDay + day)
    }
  return new Map(codes.map((code, at) => [code, { count: counts[at] ?? 0, firstDay: firstDays[at] ?? 0 }]))
}
