import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../state/words.tsx'
import type { ImportStage } from '../work/import-stage.ts'
import styles from './steps.module.css'

const STEPS = ['file', 'trial', 'writing', 'receipt'] as const

/** The four steps of an import, with the one that is going on. */
export function Steps({ stage }: { stage: ImportStage }) {
  const { t } = useWords()
  const now = stepOf(stage)
  return (
    <ol className={styles.steps} aria-label={t('data.steps')}>
      {STEPS.map((step, index) => {
        const isDone = index < now || stage.status === 'done'
        const name = t(`data.step-${step}`)
        return (
          <li key={step} data-done={isDone} aria-current={index === now ? 'step' : undefined}>
            <b aria-hidden>{isDone ? <IconCheck size={12} stroke={2} /> : index + 1}</b>
            <span aria-hidden={isDone}>{name}</span>
            {isDone && <span className="visually-hidden">{t('data.step-done', { step: name })}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function stepOf(stage: ImportStage): number {
  switch (stage.status) {
    case 'waiting':
    case 'reading':
    case 'planned':
    case 'left-out':
    case 'failed':
      return 1
    case 'writing':
      return 2
    case 'done':
      return 3
  }
}
