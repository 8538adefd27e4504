import { Button } from '@mantine/core'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import { totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { MoneyCards } from '../budgets/money-cards.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { NoneThen } from '../history/none-then.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useList } from '../host/list.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Money of the programmes: each kind for itself, with the precision and the source it is printed with. */
export function BudgetsPage() {
  const { t, format } = useWords()
  const budgets = useList('budgets.list', { programme: null })
  const kinds = budgets.status === 'ready' ? totalsByKind(budgets.data).map(({ kind }) => kind) : []
  return (
    <>
      <header className="page-head">
        <h1>{t('budgets.title')}</h1>
        {kinds.length > 0 && (
          <p>
            {t('budgets.sentence-kinds', {
              count: kinds.length,
              kinds: format.list(kinds.map((kind) => t(`vocabulary.kind-${kind}`))),
            })}
          </p>
        )}
        <StateChip />
      </header>
      <Ready of={budgets} title={t('budgets.title')}>
        {(lines, isStale) => <Money lines={lines} isStale={isStale} />}
      </Ready>
    </>
  )
}

function Money({ lines, isStale }: { lines: readonly BudgetLine[]; isStale: boolean }) {
  const { t, language } = useWords()
  const { open } = useViewActions()
  const { asOf } = useView()
  const programmes = useList('programmes.list', {})
  const names = new Map(programmes.status === 'ready' ? programmes.data.map((each) => [each.code, each.name]) : [])
  const nameOf = (programme: string): string => names.get(programme)?.[language] ?? programme
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
      <MoneyCards {...{ lines, nameOf, isStale }} />
    </div>
  )
}
