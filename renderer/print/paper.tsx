import { hasLeftOut } from '../../shared/domain/report/report-tables.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { CategorySection } from './category-section.tsx'
import { DateSection } from './date-section.tsx'
import { DelaySection } from './delay-section.tsx'
import { DemonstrationFlag } from './demonstration-flag.tsx'
import { DifferenceSection } from './difference-section.tsx'
import { MethodSection } from './method-section.tsx'
import { MoneySection } from './money-section.tsx'
import { NoteSection } from './note-section.tsx'
import flags from './notes.module.css'
import { reportNotes } from './notes.ts'
import { footLine } from './page-margins.ts'
import { Lede, Meta, Title, TopLine } from './paper-head.tsx'
import { usePaperWords } from './paper-words.tsx'
import { ParticipantSection } from './participant-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { ProgrammeSection } from './programme-section.tsx'
import { RankedSection } from './ranked-section.tsx'
import styles from './sheet.module.css'
import { TrendSection } from './trend-section.tsx'
import { WeekdaySection } from './weekday-section.tsx'
import { YearSection } from './year-section.tsx'

/** The whole report as it lies on paper; every section draws itself only where its view asks for it. */
export function Paper({ report }: { report: Report }) {
  const words = usePaperWords()
  const notes = reportNotes(report, words)
  return (
    <article className={styles.sheet}>
      <TopLine report={report} />
      <Title report={report} />
      <Lede report={report} />
      <DemonstrationFlag report={report} />
      <Meta report={report} notes={notes} />
      <CategorySection report={report} notes={notes} />
      <RankedSection report={report} dimension="subcategory" notes={notes} />
      <YearSection report={report} notes={notes} />
      <TrendSection report={report} />
      <NoteSection report={report} />
      <WeekdaySection report={report} />
      <PlaceSection report={report} />
      <RankedSection report={report} dimension="status" notes={notes} />
      <RankedSection report={report} dimension="organisation" notes={notes} />
      <RankedSection report={report} dimension="channel" notes={notes} />
      <DelaySection report={report} />
      <MoneySection report={report} />
      <ProgrammeSection report={report} notes={notes} />
      <ParticipantSection report={report} />
      <DateSection report={report} />
      <DifferenceSection report={report} by="year" />
      <DifferenceSection report={report} by="category" />
      {hasLeftOut(report.figures) ? <p className={flags.flag}>{words.t('report.left-out')}</p> : null}
      <MethodSection report={report} />
      <footer className={styles.screenFoot}>{footLine(report, words)}</footer>
    </article>
  )
}
