import { Fragment } from 'react'
import type { Report } from '../../shared/contract/report.ts'
import { PRINTED_HASH_LENGTH, usedMeasures, usedSnapshots } from '../../shared/domain/manifest.ts'
import { onlyProgramme } from '../../shared/domain/report/one-programme.ts'
import { type ReportTables, sectionsOf } from '../../shared/domain/report-tables.ts'
import { UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { measureDefinition, type Sign, signDefinitions } from '../../shared/i18n/definitions.ts'
import { hasIncidents } from '../../shared/i18n/report-title.ts'
import styles from './method.module.css'
import { usePaperWords } from './paper-words.tsx'
import table from './table.module.css'

/** The last page: sources, definitions, what was left out, what is attached, how to check it. */
export function MethodSection({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const chosen = sectionsOf(report.figures.view)
  if (chosen !== null && !chosen.includes('method')) return null
  const hash = report.contentHash.slice(0, PRINTED_HASH_LENGTH)
  return (
    <section className={table.kept}>
      <h2 className={table.heading}>{t('report.method')}</h2>
      <div className={styles.two}>
        {usedSnapshots(report.figures, report.tables).length === 0 ? null : <Sources report={report} />}
        <h3>{t('report.attachments')}</h3>
        <Attachments report={report} />
        <h3>{t('report.definitions')}</h3>
        <Definitions report={report} />
        <h3>{t('report.excluded')}</h3>
        <Excluded report={report} />
        <h3>{t('report.verify')}</h3>
        <p>{t('report.verify-how', { hash })}</p>
      </div>
    </section>
  )
}

function Sources({ report }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  const { figures, tables } = report
  const documents = [
    ...(tables.money?.rows ?? []),
    ...(tables.programmes?.rows ?? []),
    ...(figures.categories.source === 'published' && tables.years !== null ? figures.yearFigures : []),
  ].map((each) => each.source)
  return (
    <>
      <h3>{t('report.sources')}</h3>
      <ul>
        {usedSnapshots(figures, tables).map((each) => (
          <li key={each.snapshot}>
            {t('report.source-snapshot', {
              dataset: t(`vocabulary.dataset-${each.dataset}`),
              asOf: format.day(each.asOf),
            })}
            <small className={styles.small}>
              {t('report.source-file', { file: each.file, hash: each.sha256.slice(0, PRINTED_HASH_LENGTH) })}
            </small>
          </li>
        ))}
        {documents.length === 0 ? null : (
          <li>
            {t('report.source-documents')}
            {[...new Set(documents)].toSorted().map((document) => (
              <small key={document} className={styles.small}>
                {text(document)}
              </small>
            ))}
          </li>
        )}
      </ul>
    </>
  )
}

function Attachments({ report }: { report: Report }) {
  const { t } = usePaperWords()
  return (
    <ul>
      <li>
        {report.csvs.map(({ name }) => (
          <Fragment key={name}>
            <span className={styles.whole}>{name}</span>{' '}
          </Fragment>
        ))}
      </li>
      <li>{t('report.attachments-manifest')}</li>
    </ul>
  )
}

function Definitions({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const { figures, tables } = report
  // The two delays are defined in one sentence.
  const used = hasIncidents(tables) ? usedMeasures(figures, tables) : []
  const measures = new Set(used.map((measure) => measureDefinition(measure, t)))
  return (
    <ul>
      {[...measures, ...signDefinitions(t, signsIn(tables))].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** The signs that can stand in the tables. */
function signsIn({ years, money, programmes }: ReportTables): readonly Sign[] {
  const hasDerived = years?.rows.some((row) => row.state === 'derived') === true
  const hasQualified = money !== null || programmes !== null
  return [
    'not-comparable',
    ...(hasDerived ? (['derived'] as const) : []),
    ...(hasQualified ? (['qualifier'] as const) : []),
  ]
}

function Excluded({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { figures, tables } = report
  const rejected = usedSnapshots(figures, tables).reduce((sum, each) => sum + each.rejected, 0)
  const { source, asOf } = figures.categories
  const hasPublished = hasIncidents(tables) && source === 'published' && asOf !== null
  const unclassified = figures.categories.rows.find((row) => row.key[0] === UNCLASSIFIED)?.value ?? 0
  return (
    <ul>
      <li>
        {rejected === 0
          ? t('report.note-none-excluded')
          : t('report.note-excluded', { count: rejected, figure: format.count(rejected) })}
      </li>
      {!hasIncidents(tables) || unclassified === 0 ? null : (
        <li>{t('report.note-unclassified', { figure: format.count(unclassified) })}</li>
      )}
      {onlyProgramme(figures) === null ? null : <li>{t('report.note-programme-page')}</li>}
      {hasPublished ? <li>{t('report.note-needs-records')}</li> : null}
      <li>{t('report.note-replaced')}</li>
    </ul>
  )
}
