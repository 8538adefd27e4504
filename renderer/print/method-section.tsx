import { Fragment } from 'react'
import type { Report } from '../../shared/contract/report.ts'
import { PRINTED_HASH_LENGTH, usedSnapshots } from '../../shared/domain/manifest.ts'
import { tableList } from '../../shared/domain/report-tables.ts'
import { UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { measureDefinition, signDefinitions } from '../../shared/i18n/definitions.ts'
import styles from './method.module.css'
import { usePaperWords } from './paper-words.tsx'
import table from './table.module.css'

/** The last page: sources, definitions, what was left out, what is attached, how to check it. */
export function MethodSection({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const chosen = report.figures.view.report.sections
  if (chosen !== null && !chosen.includes('method')) return null
  const hash = report.contentHash.slice(0, PRINTED_HASH_LENGTH)
  return (
    <section>
      <h2 className={table.heading}>{t('report.method')}</h2>
      <div className={styles.two}>
        <h3>{t('report.sources')}</h3>
        <Sources report={report} />
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
  )
}

function Attachments({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const names = tableList(report.tables).map((_, index) => t('report.csv-name', { number: index + 1 }))
  return (
    <ul>
      <li>
        {names.map((name) => (
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
  const { tables } = report
  return (
    <ul>
      <li>{measureDefinition('incidents', t)}</li>
      <li>{measureDefinition('share', t)}</li>
      {tables.municipalities === null ? null : <li>{measureDefinition('per-1000', t)}</li>}
      {tables.statuses === null ? null : <li>{measureDefinition('closed-rate', t)}</li>}
      {tables.delays === null ? null : <li>{measureDefinition('median-days', t)}</li>}
      {signDefinitions(t).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function Excluded({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { figures, tables } = report
  const rejected = usedSnapshots(figures, tables).reduce((sum, each) => sum + each.rejected, 0)
  const unclassified = figures.categories.rows.find((row) => row.key[0] === UNCLASSIFIED)?.value ?? 0
  return (
    <ul>
      <li>
        {rejected === 0
          ? t('report.note-none-excluded')
          : t('report.note-excluded', { count: rejected, figure: format.count(rejected) })}
      </li>
      {unclassified === 0 ? null : <li>{t('report.note-unclassified', { figure: format.count(unclassified) })}</li>}
      {figures.categories.source === 'published' ? <li>{t('report.note-needs-records')}</li> : null}
      <li>{t('report.note-replaced')}</li>
    </ul>
  )
}
