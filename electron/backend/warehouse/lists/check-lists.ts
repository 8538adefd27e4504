import type { Grain } from '../../../../shared/domain/vocabulary/grain.ts'
import { createAnswerer } from '../../figures/answer-question.ts'
import { checkFolder, type FolderFinding } from '../../integrity/check-folder.ts'
import { isDamage } from '../../platform/error-code.ts'
import { cellPulls } from '../../store/cells/cell-pulls.ts'
import { type Database, openForReading } from '../../store/database.ts'
import { type PresentLists, presentFolder, presentLists } from '../../store/lists-folder.ts'
import { differsFromCounts } from './compare-lists.ts'

/** Whether records beside the counts of a folder are as they were fetched, and those that were counted. */
export function checkLists(database: Database, dataFolder: string): readonly FolderFinding[] {
  const present = presentLists(database, dataFolder)
  return present === null
    ? []
    : namesOf(database, dataFolder, present).map((place) => ({ code: 'lists-differ', place }))
}

function namesOf(database: Database, dataFolder: string, present: PresentLists): readonly string[] {
  try {
    const lists = openForReading(presentFolder(dataFolder, present))
    try {
      const findings = checkFolder(lists)
      if (findings.length > 0) return findings.map(({ code, place }) => `lists ${code} ${place}`)
      const grain: Grain = cellPulls(database)[0]?.grain ?? 'day'
      const compared = { selection: present.selection, grain }
      return differsFromCounts(createAnswerer(database), lists, compared) === null ? [] : ['lists rows']
    } finally {
      lists.close()
    }
  } catch (error) {
    if (isDamage(error) || isMissing(error)) return ['lists']
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CANTOPEN'
}
