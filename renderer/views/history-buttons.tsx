import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, type TablerIcon } from '@tabler/icons-react'
import { memo } from 'react'
import { changeWords } from '../../shared/i18n/change-words.ts'
import { upTo } from '../findings/asked-days.ts'
import { useFolder } from '../host/folder.tsx'
import { useViewActions } from '../state/view.tsx'
import { type HistoryStep, useHistory } from '../state/view-history.ts'
import { useWords } from '../state/words.tsx'
import styles from './views.module.css'

/** Undo and redo, each with the name of its step. */
export function HistoryButtons() {
  const { t } = useWords()
  const { undo, redo } = useViewActions()
  const history = useHistory()
  const stepWords = useStepWords()
  const undoWords = history.undo === null ? t('views.undo-nothing') : t('views.undo', { step: stepWords(history.undo) })
  const redoWords = history.redo === null ? t('views.redo-nothing') : t('views.redo', { step: stepWords(history.redo) })
  return (
    <div className={styles.steps}>
      <HistoryButton words={undoWords} isPossible={history.undo !== null} icon={IconArrowBackUp} onClick={undo} />
      <HistoryButton words={redoWords} isPossible={history.redo !== null} icon={IconArrowForwardUp} onClick={redo} />
    </div>
  )
}

/** A step of the history in the words of the screen. */
export function useStepWords(): (step: HistoryStep) => string {
  const { t, format } = useWords()
  const { asOf, hasRecords } = useFolder()
  return ({ changes, after }) => {
    const source = after.source ?? (hasRecords ? 'records' : 'published')
    return changeWords(changes, { ...after, period: upTo(after.period, asOf[source]) }, asOf[source], t, format)
  }
}

interface HistoryButtonProps {
  readonly words: string
  readonly isPossible: boolean
  readonly icon: TablerIcon
  readonly onClick: () => void
}

const HistoryButton = memo(function HistoryButton({ words, isPossible, icon: Icon, onClick }: HistoryButtonProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon {...(isPossible ? { onClick } : { 'data-disabled': true, 'aria-disabled': true })} aria-label={words}>
        <Icon size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
})
