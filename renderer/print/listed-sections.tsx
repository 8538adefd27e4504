import { bodiesOf, onlyFamily } from '../../shared/domain/dataset/participant-body.ts'
import { closedShareOf } from '../../shared/domain/incidents/closed-share.ts'
import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { areFewClosed, isDelayShown } from '../../shared/domain/incidents/delay.ts'
import { onlyProgramme } from '../../shared/domain/report/sections/one-programme.ts'
import type { DelayRow } from '../../shared/domain/report/tables/incident-tables.ts'
import type { ProgrammeRow } from '../../shared/domain/report/tables/programme-tables.ts'
import type { ReportFigures } from '../../shared/domain/report/tables/report-figures.ts'
import { absentWords } from '../../shared/i18n/answer-notes.ts'
import { participantKindWord, qualifierWord, unitWord } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { Lowered } from '../components/typography.tsx'
import { figureColumn, type PrintedValue, valueColumns } from './figure-columns.tsx'
import { DateLanesFigure } from './figures/date-lanes-figure.tsx'
import { delayScale } from './figures/delay-scale.tsx'
import { NoteList, NoteMark } from './note-list.tsx'
import { FigurePeriod } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import { placeColumns } from './source-line.tsx'
import styles from './table.module.css'

/** Notes of persons on days of the trend. */
export const noteSection: SectionOf<'notes'> = ({ rows }, { number, words: { t, format, text } }) => ({
  title: t('report.table-notes', { number }),
  subs: [t('report.sub-notes')],
  table: (
    <PaperTable
      rows={rows}
      columns={[
        { name: 'from', head: t('columns.from'), className: styles.day, cell: ({ from }) => format.day(from) },
        { name: 'to', head: t('columns.to'), className: styles.day, cell: ({ to }) => format.day(to) },
        { name: 'text', head: t('columns.text'), cell: (row) => text(row.text) },
      ]}
    />
  ),
})

/** Groups rows by programme; in a report about one the title names it. */
const byProgramme = (figures: ReportFigures) => ({
  groupOf: ({ programme }: { readonly programme: string }) => programme,
  areGroupsNamed: onlyProgramme(figures) === null,
})

/** Every indicator of every programme, with qualifier, period and note marks. */
export const programmeSection: SectionOf<'programmes'> = ({ rows }, { report: { figures }, notes, number, words }) => {
  const { t, text } = words
  const isOne = onlyProgramme(figures) !== null
  return {
    title: t(isOne ? 'report.table-programme' : 'report.table-programmes', { number }),
    subs: [t('report.sub-programmes')],
    table: (
      <PaperTable
        rows={rows}
        {...byProgramme(figures)}
        columns={[
          {
            name: 'label',
            head: t('columns.label'),
            cell: ({ label }, index) => (
              <>
                <Lowered text={label} say={text} />
                <NoteMark mark={notes.markOf(`figure-${index}`)} />
              </>
            ),
          },
          ...valueColumns(rows, t('columns.value'), (row) => figureValue(row, words), words),
          {
            name: 'period',
            head: t('columns.period'),
            className: styles.period,
            cell: ({ from, to }) => <FigurePeriod from={from} to={to} />,
          },
          ...placeColumns(rows, words),
        ]}
      />
    ),
    below: <NoteList notes={notes.programmes} />,
  }
}

function figureValue({ value, unit, qualifier }: ProgrammeRow, { t, format, text }: PaperWords): PrintedValue {
  return {
    qualifier: qualifierWord(qualifier, t),
    number: format.number(value),
    decimals: String(value).split('.')[1]?.length ?? 0,
    unit: text(unitWord(unit, value, t)),
  }
}

/** Participants with their sources. */
export const participantSection: SectionOf<'participants'> = ({ rows }, { report: { figures }, number, words }) => {
  const { t, text } = words
  const family = onlyFamily(bodiesOf(figures.participants), figures.view.participants)
  const ofFamily = family === null ? [] : [t('report.sub-family', { family: t(`programmes.family-${family}`) })]
  return {
    title: t('report.table-participants', { number }),
    subs: rows.length === 0 ? [] : [t('report.sub-participants'), ...ofFamily],
    nothing: t(figures.view.asOf === null ? 'programmes.participants-none' : 'programmes.participants-none-then'),
    table: (
      <PaperTable
        rows={rows}
        {...byProgramme(figures)}
        columns={[
          { name: 'participant', head: t('columns.participant'), cell: ({ participant }) => text(participant) },
          {
            name: 'role',
            head: t('columns.role'),
            className: styles.role,
            cell: ({ role }) => text(participantKindWord(role, t)),
          },
          ...placeColumns(rows, words),
        ]}
      />
    ),
  }
}

/** Key dates, as precise as in the source, with their sources. */
export const dateSection: SectionOf<'dates'> = ({ rows }, { report: { figures }, number, words }) => {
  const { t, format, text } = words
  return {
    title: t('report.table-dates', { number }),
    subs: rows.length === 0 ? [] : [t('report.sub-dates')],
    nothing: t(figures.view.asOf === null ? 'programmes.dates-none' : 'programmes.dates-none-then'),
    table: (
      <>
        <DateLanesFigure figures={figures} />
        <PaperTable
          rows={rows}
          {...byProgramme(figures)}
          columns={[
            {
              name: 'date',
              head: t('columns.date'),
              className: styles.date,
              cell: ({ from, to, flag }) => {
                const date = spanWords(from, to, t, format)
                return flag === 'announced' ? t('programmes.date-announced', { date }) : date
              },
            },
            { name: 'event', head: t('columns.event'), cell: ({ event }) => text(event) },
            ...placeColumns(rows, words),
          ]}
        />
      </>
    ),
  }
}

const NO_DELAYS = { median: null, p90: null } as const

/** Delays of closed incidents; a line with too few closed says so. */
export const delaySection: SectionOf<'delays'> = ({ rows }, { report: { figures }, number, words }) => {
  const { t, format, label } = words
  const { closed, median, p90, statuses, view } = figures
  const { delayBy, filters } = view
  // Some closed incidents have no known delay.
  const closedRate = closedShareOf(statuses).share
  const fewClosed =
    isDelayShown(closed.total) && areFewClosed(closedRate)
      ? [t('vocabulary.delays-few-closed', { share: format.share(closedRate ?? 0) })]
      : []
  const count = (value: number | null) => shown(value, format.count, t('common.no-value'))
  const isWithheld = (row: Pick<DelayRow, 'closed'>) => !isDelayShown(row.closed)
  // What is withheld is not drawn either.
  const together = isWithheld({ closed: closed.total }) ? NO_DELAYS : { median: median.total, p90: p90.total }
  const isOfDelay = view.measure === 'median-days' || view.measure === 'p90-days'
  const ofClosed = figureColumn('closed', format.count, words)
  // The first one says for both why they are withheld.
  const delays = (view.measure === 'p90-days' ? (['p90', 'median'] as const) : (['median', 'p90'] as const)).map(
    (name, place): PaperColumn<DelayRow> => ({
      name,
      head: t(`columns.${name}`),
      className: styles.number,
      cellClass: (row) => (isWithheld(row) ? styles.words : undefined),
      span: (row) => (isWithheld(row) ? 2 - 2 * place : 1),
      cell: (row) => (isWithheld(row) ? t('report.delay-withheld', { smallest: SMALLEST_BASE }) : count(row[name])),
    }),
  )
  return {
    title: t(isOfDelay ? `report.table-delays-${view.measure}` : 'report.table-delays', { number }),
    subs: [
      t('report.sub-delays', { smallest: SMALLEST_BASE }),
      t('report.sub-delay-scale'),
      ...fewClosed,
      ...absentWords(closed, t, format),
    ],
    table: (
      <>
        {delayBy === 'municipality' ? <PlaceCaveats answer={median} filters={filters} /> : null}
        <PaperTable
          rows={rows}
          total={{ category: null, municipality: null, closed: closed.total, ...together }}
          totalName={t('columns.all-together')}
          columns={[
            {
              name: delayBy,
              head: t(`columns.${delayBy}`),
              className: styles.name,
              cell: (row) => label(delayBy, row[delayBy] ?? ''),
            },
            ...(isOfDelay ? [...delays, ofClosed] : [ofClosed, ...delays]),
            delayScale(rows, words),
          ]}
        />
      </>
    ),
  }
}
