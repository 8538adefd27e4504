import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReportTables } from '../../shared/domain/report/sections/report-sections.ts'
import { REPORT_SECTIONS, type ViewState } from '../../shared/domain/view/view-state.ts'
import { composeReport } from '../../shared/report/compose-report.ts'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { type Loaded, loadedOf } from '../host/loaded.ts'
import { sha256 } from '../host/sha256.ts'
import { useWords } from '../state/words.tsx'

/** Every table that a report on a view could have, also those without rows. */
export function useReportTables(view: ViewState): Loaded<ReportTables> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const { t, format, language } = useWords()
  const all = { ...view, report: { language, sections: REPORT_SECTIONS } }
  return loadedOf(
    useQuery({
      queryKey: ['report.tables', dataVersion, all],
      queryFn: async () => (await composeReport(client, all, { t, format }, sha256)).tables,
      placeholderData: keepPreviousData,
    }),
  )
}
