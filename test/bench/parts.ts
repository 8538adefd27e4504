import type { Findings } from './bench.ts'
import type { Ground } from './ground.ts'
import { measureAppend } from './measures/append.ts'
import { measureBrush } from './measures/brush.ts'
import { measureGrowth } from './measures/growth.ts'
import { measureImport } from './measures/import.ts'
import { measureLoad } from './measures/load.ts'
import { measureMemory } from './measures/memory.ts'
import { measureOpen } from './measures/open.ts'
import { measureOpenDocument } from './measures/open-document.ts'
import { measurePaint } from './measures/paint.ts'
import { measureRefresh } from './measures/refresh.ts'
import { measureReport } from './measures/report.ts'
import { measureService } from './measures/service.ts'
import { measureStep } from './measures/step.ts'
import { measureWarehouse, WAREHOUSE_NAMES } from './measures/warehouse.ts'
import type { Result } from './result.ts'
import type { MeasureName } from './targets.ts'

/** What is measured together. */
export interface Part {
  readonly names: readonly (MeasureName | 'plan' | 'backup' | 'brush' | 'warehouse')[]
  run(ground: Ground): Promise<Findings>
}

/** In the order in which they run: the first leaves the folder behind that it imported. */
const PARTS: readonly Part[] = [
  {
    names: ['import', 'import-typed', 'memory-import', 'plan', 'backup'],
    run: ({ bench }) => measureImport(bench),
  },
  {
    names: ['refresh', 'refresh-worst', 'refresh-cubes', 'fallback'],
    run: async (ground) => lines(await measureRefresh(await ground.arena())),
  },
  { names: ['step'], run: async (ground) => measureStep(await ground.arena()) },
  { names: ['growth'], run: async (ground) => lines([await measureGrowth(ground.bench, await ground.arena())]) },
  { names: ['open'], run: async (ground) => lines([await measureOpen(ground.bench, await ground.arena())]) },
  { names: ['memory-dashboard'], run: async (ground) => measureMemory(ground.bench, await ground.arena()) },
  { names: ['open-document'], run: async ({ bench }) => lines([await measureOpenDocument(bench)]) },
  { names: ['append', 'undo'], run: async (ground) => measureAppend(ground.bench, await ground.arena()) },
  { names: ['report', 'batch'], run: async (ground) => measureReport(await ground.folder()) },
  { names: ['load', 'load-memory'], run: ({ bench }) => measureLoad(bench) },
  { names: ['paint'], run: async (ground) => lines([await measurePaint(await ground.folder())]) },
  { names: ['brush'], run: async (ground) => measureBrush(await ground.folder()) },
  {
    names: ['on-time', 'open-by-month', 'cross-table', 'streets', 'column-bytes'],
    run: async (ground) => measureService(await ground.folder()),
  },
  { names: ['warehouse', ...WAREHOUSE_NAMES], run: ({ bench }) => measureWarehouse(bench) },
]

function lines(results: readonly Result[]): Findings {
  return { results, notes: [] }
}

/** The parts that measure what is named, all for `null`; `null` where a name is of none. */
export function partsOf(names: readonly string[] | null): readonly Part[] | null {
  if (names === null) return PARTS
  const found = names.map((name) => PARTS.find((part) => part.names.some((own) => own === name)))
  if (found.includes(undefined)) return null
  return PARTS.filter((part) => found.includes(part))
}
