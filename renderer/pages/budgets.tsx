import { Button } from '@mantine/core'
import type { BudgetLine, Programme } from '../../shared/contract/figures.ts'
import { latestAsOf, splitLines } from '../../shared/domain/money/budget-lines.ts'
import { totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { budgetProgramme } from '../../shared/domain/report/sections/one-programme.ts'
import styles from '../budgets/budgets.module.css'
import { MoneyCards } from '../budgets/money-cards.tsx'
import { ProvenanceLine } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { EmptyNote, OfferNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { NoneThen } from '../history/none-then.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useList } from '../host/list.ts'
import { readyRows } from '../host/loaded.ts'
import { documentsOf } from '../programmes/cited-documents.ts'
import { ProgrammeChip } from '../programmes/programme-chip.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Money of the programmes: each kind for itself, with the precision and the source it is printed with. */
export function BudgetsPage() {
  const { t, format } = useWords()
  const { drill } = useView()
  const budgets = useList('budgets.list', { programme: null })
  const programmes = useList('programmes.list', {})
  const lines = readyRows(budgets)
  const withMoney = readyRows(programmes).filter(({ code }) => lines.some(({ programme }) => programme === code))
  const chosen = budgetProgramme(withMoney, lines, drill)
  const shown = ofProgramme(lines, chosen)
  const kinds = totalsByKind(shown).map(({ kind }) => kind)
  return (
    <>
      <header className="page-head">
        <h1>{t('common.page-budgets')}</h1>
        {kinds.length > 0 && (
          <p>
            {t('budgets.sentence-kinds', {
              count: kinds.length,
              kinds: format.list(kinds.map((kind) => t(`vocabulary.kind-${kind}`))),
            })}
          </p>
        )}
        {withMoney.length > 1 && <ProgrammeChip programmes={withMoney} chosen={chosen} />}
        <StateChip />
        <CopyLink />
      </header>
      <Ready of={budgets} title={t('common.page-budgets')}>
        {(all, isStale) => (
          <Money lines={ofProgramme(all, chosen)} programmes={withMoney} isOne={chosen !== null} isStale={isStale} />
        )}
      </Ready>
      {budgets.status === 'ready' && (
        <ProvenanceLine
          day={latestAsOf(shown)}
          notes={documentsOf(shown).map((source) => t('common.source-of', { source }))}
        />
      )}
    </>
  )
}

function ofProgramme(lines: readonly BudgetLine[], chosen: Programme | null): readonly BudgetLine[] {
  return chosen === null ? lines : lines.filter(({ programme }) => programme === chosen.code)
}

interface MoneyProps {
  readonly lines: readonly BudgetLine[]
  readonly programmes: readonly Programme[]
  /** All lines are of one programme. */
  readonly isOne: boolean
  readonly isStale: boolean
}

function Money({ lines, programmes, isOne, isStale }: MoneyProps) {
  const { t, language } = useWords()
  const { open } = useViewActions()
  const { asOf } = useView()
  const nameOf = (programme: string): string =>
    programmes.find(({ code }) => code === programme)?.name[language] ?? programme
  if (lines.length === 0 && asOf !== null) return <NoneThen title={t('budgets.none-then')} />
  if (lines.length === 0)
    return (
      <EmptyNote
        title={t('budgets.none')}
        text={t('budgets.none-text')}
        action={<Button onClick={() => open('data')}>{t('budgets.none-action')}</Button>}
      />
    )
  return (
    <div className="grid">
      <MoneyCards {...{ lines, nameOf, isStale }} isOneProgramme={isOne} />
      {asOf === null && !isOne && splitLines(lines).parts.length === 0 && (
        <div className={styles.offer}>
          <OfferNote title={t('budgets.parts-none')} text={t('budgets.parts-none-text')}>
            <Button onClick={() => open('data')}>{t('budgets.none-action')}</Button>
          </OfferNote>
        </div>
      )}
    </div>
  )
}
