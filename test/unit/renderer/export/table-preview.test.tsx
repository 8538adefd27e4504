import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../../../../electron/backend/platform/log.ts'
import { createDispatcher } from '../../../../electron/backend/process/dispatcher.ts'
import { useReportTables } from '../../../../renderer/export/table-preview.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { ReportTables } from '../../../../shared/domain/report/sections/report-sections.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { askedPage } from '../../../support/asked-page.tsx'
import { openFolder } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'

const CSV = [
  'N°;Catégorie complète;Commune;Signalé le;Dernière action;Statut',
  ...['Voirie;1050 Ixelles', 'Voirie;1050 Ixelles', 'Parc;1030 Schaerbeek'].map(
    (of, at) => `${at};${of};13/03/2023;14/03/2023;Clôturé`,
  ),
].join('\n')

const folder = openFolder()
await folder.take(CSV)
const backend = await openedBackend(folder.path)
const page = askedPage('en', createDispatcher(backend.handlers, silentLog))

beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

type Shown = ReturnType<typeof useReportTables>

const isThere = (shown: Shown | undefined) => shown?.status === 'ready' && !shown.isStale

/** What is shown of a view until its own tables are there. */
async function shownOf(view: ViewState): Promise<readonly Shown[]> {
  const shown: Shown[] = []
  while (!isThere(shown.at(-1))) await page.run(() => shown.push(useReportTables(view)))
  return shown
}

async function tablesOf(view: ViewState): Promise<ReportTables> {
  const last = (await shownOf(view)).at(-1)
  return last?.status === 'ready' ? last.data : expect.fail(last?.status)
}

const ALL: ViewState = { ...DEFAULT_VIEW, page: 'incidents', source: 'records' }

test('every table is there, whichever sections the view has, and as the view filters it', async () => {
  const chosen: ViewState = { ...ALL, report: { language: 'en', sections: ['categories'] } }
  const tables = await tablesOf(chosen)
  expect(tables.municipalities?.rows).toHaveLength(2)
  expect(tables.statuses?.rows).toHaveLength(1)
  const filters = [{ kind: 'category' as const, values: ['park'] }]
  const rows = (await tablesOf({ ...chosen, filters })).municipalities?.rows ?? []
  expect(rows.map(({ municipality, incidents }) => [municipality, incidents])).toEqual([
    ['21015', 1],
    ['21009', 0],
  ])
})

test('the tables of the view before stay until the next ones are there', async () => {
  const before = await tablesOf(ALL)
  const [first] = await shownOf({ ...ALL, filters: [{ kind: 'municipality', values: ['21009'] }] })
  expect(first).toEqual({ status: 'ready', data: before, isStale: true })
})
