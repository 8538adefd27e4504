import type { TableName } from '../../shared/domain/report/tables/table.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { dates, journal, money, notes, participants, programmes } from './listed-tables.ts'
import { categoryDifferences, publishedCategories, publishedYears, yearDifferences } from './published-tables.ts'
import { categories, delays, municipalities, ranked, subcategories } from './record-bars.ts'
import { NO_TABLE, type OracleTable } from './record-counts.ts'
import { crossed, streets } from './record-crossed.ts'
import { multiples } from './record-multiples.ts'
import { explanation, findings } from './record-reasons.ts'
import { ages, oldest, stock, withoutTargets } from './record-service.ts'
import { openRecordState, type RecordState } from './record-state.ts'
import { calendar, trend, weekdays, years } from './record-times.ts'

type Computed = (state: RecordState) => OracleTable

const isPublished = ({ view }: RecordState): boolean => view.source === 'published'

/** Every table of a report, computed by SQL alone. */
const TABLES: Readonly<Record<TableName, Computed>> = {
  findings: (state) => (isPublished(state) ? NO_TABLE : findings(state)),
  explanation: (state) => (isPublished(state) ? NO_TABLE : explanation(state)),
  categories: (state) => (isPublished(state) ? publishedCategories : categories)(state),
  subcategories,
  years: (state) => (isPublished(state) ? publishedYears : years)(state),
  trend,
  multiples,
  notes,
  calendar,
  weekdays,
  municipalities,
  statuses: ranked('status'),
  organisations: ranked('organisation'),
  channels: ranked('channel'),
  registers: ranked('register'),
  delays,
  'on-time': withoutTargets,
  'on-time-organisations': withoutTargets,
  'on-time-explanation': withoutTargets,
  stock,
  ages,
  oldest,
  targets: withoutTargets,
  'cross-table': crossed,
  streets,
  money,
  programmes,
  participants,
  dates,
  'year-differences': yearDifferences,
  'category-differences': categoryDifferences,
  journal,
}

/** What is held against published figures is of FixMyStreet alone, whatever the view shows. */
const RECONCILED: readonly TableName[] = ['year-differences', 'category-differences']

/** What the tables of a view must say, of a folder that nobody else reads for it. */
export function oracleTables(
  dataFolder: string,
  view: ViewState,
  names: readonly TableName[],
): ReadonlyMap<TableName, OracleTable> {
  const states = {
    shown: openRecordState(dataFolder, view),
    all: openRecordState(dataFolder, { ...view, filters: [] }),
  }
  try {
    return new Map(names.map((name) => [name, TABLES[name](RECONCILED.includes(name) ? states.all : states.shown)]))
  } finally {
    states.shown.close()
    states.all.close()
  }
}
