import type { FolderState } from '../../shared/contract/methods.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { effectiveFilters, isOfFixMyStreet, shownCoverage } from '../../shared/domain/incidents/shown-registers.ts'

/** The folder as a view has it: the days and the number of records of the registers that are shown. */
export function shownFolder(folder: FolderState, filters: readonly Filter[]): FolderState {
  const effective = effectiveFilters(filters, folder.registers)
  if (!effective.some(({ kind }) => kind === 'register')) return folder
  const coverage = shownCoverage(effective, folder.registers)
  return {
    ...folder,
    asOf: { ...folder.asOf, records: coverage?.asOf ?? null },
    recordsCover: coverage?.covers ?? null,
    recordCount: coverage?.count ?? 0,
    publishedCover: isOfFixMyStreet(effective) ? folder.publishedCover : null,
  }
}
