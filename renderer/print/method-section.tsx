import { Fragment } from 'react'
import { sectionsOf } from '../../shared/domain/report/sections/report-sections.ts'
import { hasDifferences, hasIncidents, tableList } from '../../shared/domain/report/sections/report-tables.ts'
import { usedSnapshots } from '../../shared/domain/report/sections/used-snapshots.ts'
import type { ReportCells } from '../../shared/domain/report/tables/table.ts'
import { PRINTED_HASH_LENGTH, usedMeasures } from '../../shared/domain/report/verification/manifest.ts'
import { UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { importDatasetWords, importSourceWords } from '../../shared/i18n/import-source-words.ts'
import { measureDefinition, type Sign, signDefinitions } from '../../shared/i18n/measure-words.ts'
import { rejectionWords } from '../../shared/i18n/rejection-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import styles from './method.module.css'
import { usePaperWords } from './paper-words.tsx'
import { SourceWords } from './source-line.tsx'
import table from './table.module.css'

/** The last page: sources, definitions, exclusions, attachments, and how to check them. */
export function MethodSection({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const chosen = sectionsOf(report.figures.view)
  if (chosen !== null && !chosen.includes('method')) return null
  const hash = report.contentHash.slice(0, PRINTED_HASH_LENGTH)
  return (
    <section>
      <h2 className={table.heading}>{t('method.title')}</h2>
      <div className={styles.two} data-columns>
        {usedSnapshots(report.figures, report.tables).length === 0 ? null : <Sources report={report} />}
        <h3>{t('method.attachments')}</h3>
        <Attachments report={report} />
        <Definitions report={report} />
        <h3>{t('method.excluded')}</h3>
        <Excluded report={report} />
        <h3>{t('method.verify')}</h3>
        <p>{t('method.verify-how', { hash })}</p>
      </div>
    </section>
  )
}

function Sources({ report }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  const { figures, tables } = report
  const isOfYears = figures.categories.source === 'published' && tables.years !== null
  const rows = [...tableList(tables).flatMap((each) => each.rows), ...(isOfYears ? figures.yearFigures : [])]
  const documents = rows.flatMap(({ source }) => (typeof source === 'string' ? source : []))
  return (
    <>
      <h3>{t('method.sources')}</h3>
      <ul>
        {usedSnapshots(figures, tables).map((each) => (
          <li key={each.snapshot}>
            {t('method.source-snapshot', {
              dataset: importDatasetWords(each, t),
              asOf: format.day(each.asOf),
            })}
            <small className={styles.small}>{importSourceWords(each, t, format)}</small>
          </li>
        ))}
        {documents.length === 0 ? null : (
          <li className={styles.documents}>
            {t('method.source-documents')}
            <SourceWords>
              {[...new Set(documents)].toSorted().map((document) => (
                <small key={document} className={styles.small}>
                  {text(document)}
                </small>
              ))}
            </SourceWords>
          </li>
        )}
      </ul>
    </>
  )
}

const ATTACHED = [
  'method.attached-values',
  'method.attached-manifest',
  'method.attached-check',
  'method.attached-anchor',
] as const

function Attachments({ report }: { report: Report }) {
  const { t } = usePaperWords()
  return (
    <ul>
      <li>
        {report.csvs.map(({ name }) => (
          <Fragment key={name}>
            <span className={styles.unbroken}>{name}</span>{' '}
          </Fragment>
        ))}
      </li>
      {ATTACHED.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  )
}

function Definitions({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const { figures, tables } = report
  // One sentence defines both delays: listed once.
  const used = hasIncidents(tables) ? usedMeasures(figures, tables) : []
  const measures = new Set(used.map((measure) => measureDefinition(measure, t)))
  const isOfText = hasIncidents(tables) && figures.view.filters.some(({ kind }) => kind === 'text')
  const texts = [
    ...measures,
    ...(isOfText ? [t('method.definition-text')] : []),
    ...(figures.findings.length > 0 ? [t('findings.method')] : []),
    ...(figures.explanation === null ? [] : [t('explanation.method')]),
    ...signDefinitions(t, signsIn(report)),
  ]
  if (texts.length === 0) return null
  return (
    <>
      <h3>{t('method.definitions')}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function signsIn({ figures: { categories }, tables }: Report): readonly Sign[] {
  const rows = tableList(tables).flatMap((each): readonly ReportCells[] => each.rows)
  const hasChanges =
    (tables.categories !== null && categories.comparison?.change != null) ||
    rows.some(({ change, growthFrom }) => typeof change === 'number' || growthFrom === 'computed')
  const hasDerived = rows.some(({ state }) => state === 'derived')
  const figures = [...(tables.money?.rows ?? []), ...(tables.programmes?.rows ?? [])]
  const hasQualified = figures.some(({ qualifier }) => qualifier !== 'exact')
  return [
    ...(hasChanges ? (['change'] as const) : []),
    ...(hasIncidents(tables) || hasDifferences(tables) ? (['not-comparable'] as const) : []),
    ...(hasDerived ? (['derived'] as const) : []),
    ...(hasQualified ? (['qualifier'] as const) : []),
  ]
}

function Excluded({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { figures, tables } = report
  const { source, asOf } = figures.categories
  const hasPublished = hasIncidents(tables) && source === 'published' && asOf !== null
  const unclassified = figures.categories.rows.find((row) => row.key[0] === UNCLASSIFIED)?.value ?? 0
  return (
    <ul>
      <LeftOutRows report={report} count="rejected" />
      <LeftOutRows report={report} count="removed" />
      {!hasIncidents(tables) || unclassified === 0 ? null : (
        <li>{t('method.unclassified', { figure: format.count(unclassified) })}</li>
      )}
      {hasPublished ? <li>{t('method.needs-records')}</li> : null}
      <li>{t('method.replaced-characters')}</li>
    </ul>
  )
}

/** The rows that imports rejected or removed, with their files. */
function LeftOutRows({ report, count }: { report: Report; count: 'rejected' | 'removed' }) {
  const { t, format } = usePaperWords()
  const used = usedSnapshots(report.figures, report.tables)
  const files = used.filter((each) => each[count] > 0)
  const sum = files.reduce((all, each) => all + each[count], 0)
  if (sum === 0) return count === 'rejected' && used.length > 0 ? <li>{t('method.no-rejected-rows')}</li> : null
  const named = files.map((each) =>
    t('method.rows-of-file', { file: importSourceWords(each, t, format), figure: format.count(each[count]) }),
  )
  return (
    <li>
      {t(`method.${count}-rows`, { count: sum, figure: format.count(sum), files: format.list(named) })}
      {count === 'rejected' ? ` ${rejectionWords(files, { t, format }).join(' ')}` : null}
    </li>
  )
}
