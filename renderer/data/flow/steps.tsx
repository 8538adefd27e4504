import { IconCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { say } from '../../state/said.tsx'
import { useWords, type Words } from '../../state/words.tsx'
import type { ImportStage } from '../work/import-stage.ts'
import { verdictOf } from '../work/trial.ts'
import styles from './steps.module.css'
import { verdictWords } from './verdict-words.ts'

const STEPS = ['file', 'trial', 'writing', 'receipt'] as const

/** The four steps of an import, with the one that is going on. */
export function Steps({ stage }: { stage: ImportStage }) {
  const { t } = useWords()
  const now = stepOf(stage)
  const words = saidOf(stage, useWords())
  useEffect(() => {
    if (words !== null) say(words)
  }, [words])
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

/** What has come while nothing was pressed: the trial, and the receipt. */
function saidOf(stage: ImportStage, words: Words): string | null {
  const { t, format } = words
  if (stage.status === 'done')
    return t(stage.receipt.snapshot === null ? 'data.receipt-known-title' : 'data.receipt-title', {
      file: stage.receipt.plan.understanding.file,
    })
  if (stage.status !== 'planned') return null
  const { plan } = stage
  return t('data.trial-said', {
    added: format.count(plan.new),
    changed: format.count(plan.changed),
    unchanged: format.count(plan.unchanged),
    removed: format.count(plan.removed),
    rejected: format.count(plan.rejected),
    verdict: verdictWords(verdictOf(plan), words),
  })
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
