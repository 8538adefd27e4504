import type { Examined } from '../../../shared/contract/diagnostics.ts'
import { checkFolder } from '../integrity/check-folder.ts'
import { importCounts, tableCounts } from '../queries/table-counts.ts'
import type { Database } from '../store/database.ts'
import { isDemonstrationFolder } from '../store/folder-kind.ts'
import { checkLists } from '../warehouse/lists/check-lists.ts'

/** Counts what a folder holds and checks it. What was found is counted without its place, which may hold what somebody wrote. */
export function examineFolder(database: Database, dataFolder: string): Examined {
  const findings = [...checkFolder(database), ...checkLists(database, dataFolder)]
  return {
    schema: numberOf(database, 'user_version'),
    journalMode: String(database.pragma('journal_mode', { simple: true })),
    pages: numberOf(database, 'page_count'),
    tables: tableCounts(database),
    imports: importCounts(database),
    isDemonstration: isDemonstrationFolder(database),
    findings: countEach(findings.map(({ code }) => code)),
  }
}

function numberOf(database: Database, pragma: 'user_version' | 'page_count'): number {
  return Number(database.pragma(pragma, { simple: true }))
}

function countEach(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
