import { useMemo } from 'react'
import { isServiceReason } from '../../shared/domain/incidents/service-reason.ts'
import { serviceQuestions } from '../../shared/domain/service/service-questions.ts'
import { ProvenanceLine } from '../components/card/provenance-line.tsx'
import { ImportButton } from '../components/import-button.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { NoneThen } from '../history/none-then.tsx'
import { useAnswers } from '../host/answers.ts'
import { Changing, useFolder } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { readyRows } from '../host/loaded.ts'
import { fewRows, rowsOf } from '../host/rows-request.ts'
import { useLate } from '../incidents/drawing/waiting.ts'
import { coverageOf, incidentQuestions } from '../incidents/figures/questions.ts'
import { FilterLine } from '../incidents/sentence/filter-line.tsx'
import { RowsProvider } from '../rows/rows-provider.tsx'
import { AgeCard } from '../service/age-card.tsx'
import { EightPartsCard } from '../service/eight-parts-card.tsx'
import { MonthsCard } from '../service/months-card.tsx'
import { OnTimeCard } from '../service/on-time-card.tsx'
import styles from '../service/service.module.css'
import { ServiceStrip } from '../service/service-strip.tsx'
import { StockCard } from '../service/stock-card.tsx'
import { NoTargetsCard, TargetsCard } from '../service/targets-card.tsx'
import { OutcomeCard, UntoldCard } from '../service/untold-card.tsx'
import { type ServiceFigures, useServiceFigures } from '../service/use-service-figures.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** What is closed in time, and what is open: one selection with Incidents. */
export function OnTimePage() {
  const { t } = useWords()
  const folder = useFolder()
  const present = useView()
  const view = useMemo(() => ({ ...present, source: 'records' as const }), [present])
  const coverage = useMemo(() => coverageOf(view, folder), [view, folder])
  const question = useMemo(() => incidentQuestions(view, coverage).total, [view, coverage])
  const questions = useMemo(() => serviceQuestions(view, folder.asOf.records), [view, folder.asOf.records])
  const totals = useAnswers({ total: question }, { isAsked: folder.hasRecords })
  const figures = useServiceFigures(questions)
  const isOld = (figures.status === 'ready' && figures.isStale) || (totals.status === 'ready' && totals.isStale)
  const isLate = useLate(isOld)
  const total = totals.status === 'ready' ? totals.data.total : null
  return (
    <>
      <RowsProvider few={total === null ? null : fewRows(question, total)} {...{ isOld, isLate }}>
        <FilterLine
          filters={{ title: t('common.page-on-time'), coverage, period: view.period, latest: null }}
          total={total === null ? null : { answer: total, rows: rowsOf(question, total), isStale: isOld }}
          isLate={isLate}
        />
        {folder.hasRecords ? (
          <Ready of={figures} title={t('common.page-on-time')}>
            {(shown, isStale) => <Cards figures={shown} isStale={isStale} />}
          </Ready>
        ) : (
          <NoRecords isPast={view.asOf !== null} />
        )}
      </RowsProvider>
      <ProvenanceLine day={folder.asOf.records} notes={[t('onTime.working-days-note')]} />
    </>
  )
}

function NoRecords({ isPast }: { readonly isPast: boolean }) {
  const { t } = useWords()
  if (isPast) return <NoneThen title={t('onTime.no-records')} />
  return (
    <EmptyNote
      title={t('onTime.no-records')}
      text={t('onTime.no-records-text')}
      action={
        <Changing>
          <ImportButton dataset="incidents" variant="filled" text={t('onTime.no-records-action')} />
        </Changing>
      }
    />
  )
}

function Cards({ figures, isStale }: { readonly figures: ServiceFigures; readonly isStale: boolean }) {
  const targets = readyRows(useList('targets.list', {}))
  const { reason } = figures.total
  const hasTargets = reason !== 'needs-targets'
  const isOfOutcome = reason === 'outcome-filtered' || figures.stock.reason === 'outcome-filtered'
  if (reason !== undefined && !isServiceReason(reason)) return <UntoldCard reason={reason} />
  return (
    <>
      <ServiceStrip {...{ figures, targets, isStale }} />
      <div className={styles.page}>
        <div>
          {!hasTargets && <NoTargetsCard />}
          {isOfOutcome ? <OutcomeCard /> : hasTargets && <OnTimeCard {...{ figures, targets, isStale }} />}
          {figures.stock.reason === undefined && <StockCard {...{ figures, isStale }} />}
        </div>
        <div>
          {hasTargets && !isOfOutcome && <MonthsCard {...{ figures, isStale }} />}
          <AgeCard {...{ figures, isStale }} />
        </div>
      </div>
      {hasTargets && (
        <div className={styles.page}>
          <div>
            <TargetsCard targets={targets} />
          </div>
          <div>
            <EightPartsCard {...{ figures, isStale }} />
          </div>
        </div>
      )}
    </>
  )
}
