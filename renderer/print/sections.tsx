import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import type { TableName } from '../../shared/domain/report/table.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { calendarSection } from './calendar-section.tsx'
import { categorySection, rankedSection } from './count-sections.tsx'
import { differenceSection } from './difference-section.tsx'
import { dateSection, delaySection, noteSection, participantSection, programmeSection } from './listed-sections.tsx'
import { moneySection } from './money-section.tsx'
import { multiplesSection } from './multiples-section.tsx'
import { municipalitySection } from './municipality-section.tsx'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'
import { noRowsWords, Section, type SectionOf } from './report-section.tsx'
import { trendSection } from './trend-section.tsx'
import { weekdaySection } from './weekday-section.tsx'
import { yearSection } from './year-section.tsx'

const SECTIONS: { readonly [Name in TableName]: SectionOf<Name> } = {
  categories: categorySection,
  subcategories: rankedSection('subcategory'),
  years: yearSection,
  trend: trendSection,
  multiples: multiplesSection,
  notes: noteSection,
  calendar: calendarSection,
  weekdays: weekdaySection,
  municipalities: municipalitySection,
  statuses: rankedSection('status'),
  organisations: rankedSection('organisation'),
  channels: rankedSection('channel'),
  registers: rankedSection('register'),
  delays: delaySection,
  money: moneySection,
  programmes: programmeSection,
  participants: participantSection,
  dates: dateSection,
  'year-differences': differenceSection('year'),
  'category-differences': differenceSection('category'),
}

interface PaperSectionProps<Name extends TableName> {
  readonly name: Name
  readonly report: Report
  readonly notes: Notes
}

/** A section of the report; nothing where its view does not ask for it. */
export function PaperSection<Name extends TableName>({ name, report, notes }: PaperSectionProps<Name>) {
  const words = usePaperWords()
  const table = report.tables[name]
  if (table === null || table === undefined) return null
  const make: SectionOf<Name> = SECTIONS[name]
  const content = make(table, { report, notes, words, number: tableNumber(report.tables, name) })
  return <Section lines={table.rows} nothing={noRowsWords(table.reason, words)} {...content} />
}
