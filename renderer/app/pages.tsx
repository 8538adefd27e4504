import {
  IconBuildingCommunity,
  IconClock,
  IconCurrencyEuro,
  IconDatabase,
  IconFileCertificate,
  IconHelpCircle,
  IconInfoCircle,
  IconLayoutDashboard,
  IconMapPin,
  IconScale,
  IconTable,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Page } from '../../shared/domain/view/view-state.ts'
import { type Apart, apart } from '../components/apart.ts'
import { OverviewPage } from '../pages/overview.tsx'

interface PageEntry {
  readonly icon: TablerIcon
  readonly component: Apart<object>
}

/** Every page there is, in the order of the rail; its name is `common.page-PAGE`. */
export const PAGE_ENTRIES = {
  overview: {
    icon: IconLayoutDashboard,
    component: { drawn: () => OverviewPage, fetch: async () => {} },
  },
  incidents: { icon: IconMapPin, component: apart(async () => (await import('../pages/incidents.tsx')).IncidentsPage) },
  'on-time': { icon: IconClock, component: apart(async () => (await import('../pages/on-time.tsx')).OnTimePage) },
  cross: { icon: IconTable, component: apart(async () => (await import('../pages/cross.tsx')).CrossPage) },
  programmes: {
    icon: IconBuildingCommunity,
    component: apart(async () => (await import('../pages/programmes.tsx')).ProgrammesPage),
  },
  budgets: { icon: IconCurrencyEuro, component: apart(async () => (await import('../pages/budgets.tsx')).BudgetsPage) },
  reconciliation: {
    icon: IconScale,
    component: apart(async () => (await import('../pages/reconciliation.tsx')).ReconciliationPage),
  },
  reports: {
    icon: IconFileCertificate,
    component: apart(async () => (await import('../pages/reports.tsx')).ReportsPage),
  },
  data: { icon: IconDatabase, component: apart(async () => (await import('../pages/data.tsx')).DataPage) },
  help: { icon: IconHelpCircle, component: apart(async () => (await import('../pages/help.tsx')).HelpPage) },
  about: { icon: IconInfoCircle, component: apart(async () => (await import('../pages/about.tsx')).AboutPage) },
} satisfies Readonly<Record<Page, PageEntry>>

/** The pages behind the line that the rail draws. */
export const WORKSHOP: readonly Page[] = ['reports', 'data', 'help', 'about']
