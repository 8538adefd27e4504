import { Ready } from '../components/ready.tsx'
import styles from '../cross/cross.module.css'
import { CrossCard } from '../cross/cross-card.tsx'
import { StreetsCard } from '../cross/streets-card.tsx'
import { type CrossFigures, useCrossFigures } from '../cross/use-cross-figures.ts'
import { IncidentProvenance } from '../incidents/cards/incident-provenance.tsx'
import { NeedsRecordsCard } from '../incidents/cards/needs-records-card.tsx'
import { isOutsideData, NoMatchCard } from '../incidents/cards/no-match-card.tsx'
import { useLate } from '../incidents/drawing/waiting.ts'
import { FilterLine } from '../incidents/sentence/filter-line.tsx'
import { RowsProvider } from '../rows/rows-provider.tsx'
import { ShownViewProvider } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Published figures have none of it. */
function needsRecords({ reason }: CrossFigures['table']): boolean {
  return reason === 'needs-records' || reason === 'no-records'
}

/** Any measure by two dimensions, and the streets beside it. */
export function CrossPage() {
  const { t } = useWords()
  const { loaded, shown, coverage, period, isStale } = useCrossFigures()
  const isLate = useLate(isStale)
  const latest = coverage.source === 'records' || isStale ? null : (shown?.total ?? null)
  return (
    <>
      <RowsProvider few={shown?.few ?? null} isOld={isStale} isLate={isLate}>
        <FilterLine
          filters={{ title: t('common.page-cross'), coverage, period, latest }}
          total={shown === null ? null : { answer: shown.total, rows: shown.rows, isStale }}
          isLate={isLate}
        />
        <Ready of={loaded} title={t('common.page-cross')}>
          {() =>
            shown === null ? null : isOutsideData(shown.total) || shown.total.reason === 'not-in-the-data' ? (
              <NoMatchCard answer={shown.total} coverage={coverage} />
            ) : needsRecords(shown.table) ? (
              <NeedsRecordsCard title="common.page-cross" />
            ) : (
              <ShownViewProvider view={shown.view}>
                <div className={styles.page} aria-busy={isStale}>
                  <div>
                    <CrossCard figures={shown} isStale={isLate} />
                  </div>
                  <div>
                    <StreetsCard figures={shown} />
                  </div>
                </div>
              </ShownViewProvider>
            )
          }
        </Ready>
      </RowsProvider>
      {shown !== null && <IncidentProvenance view={shown.view} total={shown.total} />}
    </>
  )
}
