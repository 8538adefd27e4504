import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ImportOptions, ImportReceipt } from '../../../shared/domain/import/import-plan.ts'
import { Card } from '../../components/card/card.tsx'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { importedView } from '../imports/imported-view.ts'
import styles from '../imports/receipt.module.css'
import { ReceiptUndo } from '../imports/receipt-undo.tsx'
import { useUndoState } from '../imports/undo-state.ts'
import { ProblemList } from '../reading/problem-list.tsx'
import { ControlTotals, Counts } from './outcome.tsx'
import { RememberForm } from './remember-form.tsx'

interface ReceiptCardProps {
  readonly receipt: ImportReceipt
  /** What was decided of the file, to be remembered; nothing for a receipt of before. */
  readonly options?: ImportOptions | undefined
  /** What to do next; nothing for a receipt of before. */
  readonly actions?: ReactNode
}

/** What an import did, as it stands in the journal. */
export function ReceiptCard({ receipt: { snapshot, plan }, options, actions }: ReceiptCardProps) {
  const { t } = useWords()
  const { change } = useViewActions()
  const undo = useUndoState(snapshot)
  const { file, sha256, asOf } = plan.understanding
  // What was erased for good is not shown any longer either, neither its name nor what was wrong in it.
  if (snapshot !== null && undo?.kind === 'erased')
    return (
      <Card title={t('data.receipt-snapshot', { snapshot })} sentence={t('data.receipt-erased')} controls={actions} />
    )
  return (
    <Card
      title={t(snapshot === null ? 'data.receipt-known-title' : 'data.receipt-title', { file })}
      sentence={snapshot === null ? t('data.receipt-known-text') : t('data.receipt-snapshot', { snapshot })}
      information={{
        texts: [
          ...(plan.dataset === null ? [] : [t(`vocabulary.dataset-${plan.dataset}`)]),
          t('data.fingerprint', { hash: sha256 }),
        ],
        day: asOf,
      }}
    >
      <div className={styles.receipt}>
        <IconCheck size={20} stroke={1.5} aria-hidden />
        <Counts plan={plan} />
        <ControlTotals plan={plan} />
        <div className={styles.actions}>
          {undo?.kind !== 'erased' && <ReceiptUndo state={undo} />}
          {actions !== undefined && snapshot !== null && undo?.kind !== 'undone' && (
            <Button onClick={() => change(importedView(plan.dataset))}>{t('data.receipt-figures')}</Button>
          )}
          {actions}
        </div>
      </div>
      {options !== undefined && (
        <div className={styles.remember}>
          <RememberForm plan={plan} options={options} />
        </div>
      )}
      <ProblemList plan={plan} isReceipt />
    </Card>
  )
}
