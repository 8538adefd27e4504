import {
  IconBuildingCommunity,
  IconCurrencyEuro,
  IconDatabase,
  IconFileCertificate,
  IconHelpCircle,
  IconInfoCircle,
  IconLayoutDashboard,
  IconMapPin,
  IconScale,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import type { Page } from '../../shared/domain/view/view-state.ts'
import { OverviewPage } from '../pages/overview.tsx'

interface PageEntry {
  readonly icon: TablerIcon
  readonly component: ComponentType
  /** The rail draws a line between the groups. */
  readonly group: 'figures' | 'workshop'
}

/** Every page there is, in the order of the rail; its name is `common.page-PAGE`. */
export const PAGE_ENTRIES: Readonly<Record<Page, PageEntry>> = {
  overview: { icon: IconLayoutDashboard, component: OverviewPage, group: 'figures' },
  incidents: {
    icon: IconMapPin,
    component: lazy(async () => ({ default: (await import('../pages/incidents.tsx')).IncidentsPage })),
    group: 'figures',
  },
  programmes: {
    icon: IconBuildingCommunity,
    component: lazy(async () => ({ default: (await import('../pages/programmes.tsx')).ProgrammesPage })),
    group: 'figures',
  },
  budgets: {
    icon: IconCurrencyEuro,
    component: lazy(async () => ({ default: (await import('../pages/budgets.tsx')).BudgetsPage })),
    group: 'figures',
  },
  reconciliation: {
    icon: IconScale,
    component: lazy(async () => ({ default: (await import('../pages/reconciliation.tsx')).ReconciliationPage })),
    group: 'figures',
  },
  reports: {
    icon: IconFileCertificate,
    component: lazy(async () => ({ default: (await import('../pages/reports.tsx')).ReportsPage })),
    group: 'workshop',
  },
  data: {
    icon: IconDatabase,
    component: lazy(async () => ({ default: (await import('../pages/data.tsx')).DataPage })),
    group: 'workshop',
  },
  help: {
    icon: IconHelpCircle,
    component: lazy(async () => ({ default: (await import('../pages/help.tsx')).HelpPage })),
    group: 'workshop',
  },
  about: {
    icon: IconInfoCircle,
    component: lazy(async () => ({ default: (await import('../pages/about.tsx')).AboutPage })),
    group: 'workshop',
  },
}
