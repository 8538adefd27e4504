import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHelp, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { progressWords } from '../../../shared/i18n/progress-words.ts'
import { FileName } from '../../components/typography.tsx'
import { useWords } from '../../state/words.tsx'
import { type ImportStage, isBusy } from '../work/import-stage.ts'
import { verdictOf } from '../work/trial.ts'
import type { Import } from '../work/use-import.ts'
import styles from './batch.module.css'
import { stageWords } from './stage-words.ts'

/** What an import of a file would do to the rows, or did. */
export const BATCH_COUNTS = ['new', 'changed', 'unchanged', 'removed', 'rejected'] as const

interface BatchRowProps {
  readonly stage: ImportStage
  readonly work: Import
  /** False while files are written: none can be opened then. */
  readonly canOpen: boolean
}

/** One file of several: how far it is, what its import would do, and the ways into its trial and out of the batch. */
export function BatchRow({ stage, work, canOpen }: BatchRowProps) {
  const words = useWords()
  const { t, format } = words
  const { file } = stage.file
  const plan = stage.status === 'done' ? stage.receipt.plan : stage.plan
  const { tone, text, reasons } = stageWords(stage, words)
  const isCounted = plan !== null && (plan.plan !== null || verdictOf(plan).kind === 'rejects')
  const progress = isBusy(stage) && work.progress !== null ? progressWords(work.progress, t, format) : []
  return (
    <tr>
      <th scope="row">
        <FileName name={file.name} />
        {plan !== null && plan.dataset !== null && <small>{t(`vocabulary.dataset-${plan.dataset}`)}</small>}
      </th>
      <td className={styles.state} data-tone={tone}>
        <b>
          {ICONS[tone]}
          {text}
        </b>
        {[...reasons, ...progress].map((each) => (
          <small key={each}>{each}</small>
        ))}
      </td>
      <td>{plan !== null && plan.understanding.asOf !== null && format.day(plan.understanding.asOf)}</td>
      {BATCH_COUNTS.map((name) => (
        <td key={name} data-figure data-is-zero={plan?.[name] === 0}>
          {isCounted && format.count(plan[name])}
        </td>
      ))}
      <td className={styles.actions}>
        {stage.status !== 'done' && <Ways stage={stage} work={work} canOpen={canOpen} />}
      </td>
    </tr>
  )
}

/** Into the trial of a file, and out of the batch. */
function Ways({ stage, work, canOpen }: BatchRowProps) {
  const { t } = useWords()
  const { id, file } = stage.file
  return (
    <>
      <Button
        disabled={!canOpen}
        aria-label={t('imports.batch-open-file', { file: file.name })}
        onClick={() => work.open(id)}
      >
        {t('imports.batch-open')}
      </Button>
      {stage.status !== 'left-out' && (
        <Button
          variant="subtle"
          color="gray"
          disabled={!canOpen}
          aria-label={t('imports.batch-leave-out-file', { file: file.name })}
          onClick={() => work.leaveOut(id)}
        >
          {t('imports.batch-leave-out')}
        </Button>
      )}
    </>
  )
}

const ICONS: Readonly<Record<ReturnType<typeof stageWords>['tone'], ReactNode>> = {
  ok: <IconCheck size={14} stroke={1.5} aria-hidden />,
  noted: <IconInfoCircle size={14} stroke={1.5} aria-hidden />,
  open: <IconHelp size={14} stroke={1.5} aria-hidden />,
  bad: <IconAlertTriangle size={14} stroke={1.5} aria-hidden />,
  quiet: null,
}
