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
  /** The rail draws a line between the groups. */
  readonly group: 'figures' | 'workshop'
}

/** Every page there is, in the order of the rail; its name is `common.page-PAGE`. */
export const PAGE_ENTRIES = {
  overview: {
    icon: IconLayoutDashboard,
    component: { drawn: () => OverviewPage, fetch: async () => {} },
    group: 'figures',
  },
  incidents: {
    icon: IconMapPin,
    component: apart(async () => (await import('../pages/incidents.tsx')).IncidentsPage),
    group: 'figures',
  },
  'on-time': {
    icon: IconClock,
    component: apart(async () => (await import('../pages/on-time.tsx')).OnTimePage),
    group: 'figures',
  },
  cross: {
    icon: IconTable,
    component: apart(async () => (await import('../pages/cross.tsx')).CrossPage),
    group: 'figures',
  },
  programmes: {
    icon: IconBuildingCommunity,
    component: apart(async () => (await import('../pages/programmes.tsx')).ProgrammesPage),
    group: 'figures',
  },
  budgets: {
    icon: IconCurrencyEuro,
    component: apart(async () => (await import('../pages/budgets.tsx')).BudgetsPage),
    group: 'figures',
  },
  reconciliation: {
    icon: IconScale,
    component: apart(async () => (await import('../pages/reconciliation.tsx')).ReconciliationPage),
    group: 'figures',
  },
  reports: {
    icon: IconFileCertificate,
    component: apart(async () => (await import('../pages/reports.tsx')).ReportsPage),
    group: 'workshop',
  },
  data: {
    icon: IconDatabase,
    component: apart(async () => (await import('../pages/data.tsx')).DataPage),
    group: 'workshop',
  },
  help: {
    icon: IconHelpCircle,
    component: apart(async () => (await import('../pages/help.tsx')).HelpPage),
    group: 'workshop',
  },
  about: {
    icon: IconInfoCircle,
    component: apart(async () => (await import('../pages/about.tsx')).AboutPage),
    group: 'workshop',
  },
} satisfies Readonly<Record<Page, PageEntry>>
