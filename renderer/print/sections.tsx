import { tableNumber } from '../../shared/domain/report/sections/report-tables.ts'
import type { TableName } from '../../shared/domain/report/tables/table.ts'
import { keysOf } from '../../shared/domain/vocabulary/record-keys.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { calendarSection } from './calendar-section.tsx'
import styles from './contents.module.css'
import { categorySection, rankedSection } from './count-sections.tsx'
import { crossSection, streetSection } from './cross-section.tsx'
import { differenceSection } from './difference-section.tsx'
import { explanationSection, ratedSection } from './explanation-section.tsx'
import { journalSection } from './journal-section.tsx'
import { dateSection, delaySection, noteSection, participantSection, programmeSection } from './listed-sections.tsx'
import { moneySection } from './money-section.tsx'
import { multiplesSection } from './multiples-section.tsx'
import { municipalitySection } from './municipality-section.tsx'
import type { Notes } from './notes.ts'
import { onTimeOrganisationSection, onTimeSection } from './on-time-section.tsx'
import { ageSection, oldestSection } from './open-section.tsx'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import { noRowsWords, Section, type SectionContent, type SectionOf } from './report-section.tsx'
import { stockSection, targetSection } from './service-section.tsx'
import { SourceLine } from './source-line.tsx'
import { trendSection } from './trend-section.tsx'
import { weekdaySection } from './weekday-section.tsx'
import { yearSection } from './year-section.tsx'

/** Findings stand in front of the report, in sentences. */
const SECTIONS: { readonly [Name in TableName]: SectionOf<Name> | null } = {
  categories: categorySection,
  subcategories: rankedSection('subcategory'),
  explanation: explanationSection,
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
  'on-time': onTimeSection,
  'on-time-organisations': onTimeOrganisationSection,
  'on-time-explanation': ratedSection,
  stock: stockSection,
  ages: ageSection,
  oldest: oldestSection,
  targets: targetSection,
  'cross-table': crossSection,
  streets: streetSection,
  money: moneySection,
  programmes: programmeSection,
  participants: participantSection,
  dates: dateSection,
  'year-differences': differenceSection('year'),
  'category-differences': differenceSection('category'),
  findings: null,
  journal: journalSection,
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
  const content = contentOf({ name, report, notes }, words)
  if (table === null || table === undefined || content === null) return null
  return (
    <Section
      id={idOf(name)}
      lines={table.rows}
      nothing={noRowsWords(table.reason, words)}
      source={<SourceLine table={table} report={report} />}
      {...content}
    />
  )
}

function contentOf<Name extends TableName>(
  { name, report, notes }: PaperSectionProps<Name>,
  words: PaperWords,
): SectionContent | null {
  const table = report.tables[name]
  if (table === null || table === undefined) return null
  const make: SectionOf<Name> | null = SECTIONS[name]
  if (make === null) return null
  // A table calls the notes below itself.
  const own: Notes = { ...notes, markOf: (note) => notes.markOf(note, name) }
  return make(table, { report, notes: own, words, number: tableNumber(report.tables, name) })
}

function idOf(name: TableName): string {
  return `table-${name}`
}

/** With fewer tables a report is read from its first page. */
const FEWEST_LISTED = 7

/** The tables of a long report with their pages, which are known once it is cut into pages. */
export function Contents({ report, notes }: Pick<PaperSectionProps<TableName>, 'report' | 'notes'>) {
  const words = usePaperWords()
  const listed = keysOf(report.tables).flatMap((name) => {
    const content = contentOf({ name, report, notes }, words)
    return content === null ? [] : [{ id: idOf(name), title: content.title }]
  })
  if (listed.length < FEWEST_LISTED) return null
  return (
    <nav className={styles.contents} aria-label={words.t('report.contents')}>
      {listed.map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          <span>{title}</span> <span data-page-of={id} />
        </a>
      ))}
    </nav>
  )
}
