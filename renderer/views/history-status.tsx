import { useEffect, useRef, useState } from 'react'
import { useHistory } from '../state/view-history.ts'
import { useWords } from '../state/words.tsx'
import { useStepWords } from './history-buttons.tsx'

/** Says to a screen reader what an undo or a redo did; eyes see it in the page. */
export function HistoryStatus() {
  const { t } = useWords()
  const { undo, redo } = useHistory()
  const stepWords = useStepWords()
  const [said, setSaid] = useState('')
  const before = useRef({ undo, redo })
  useEffect(() => {
    const { current } = before
    before.current = { undo, redo }
    const isSame = (a: typeof undo, b: typeof undo) => JSON.stringify(a) === JSON.stringify(b)
    if (redo !== null && !isSame(redo, current.redo) && isSame(redo, current.undo))
      setSaid(t('views.undone', { step: stepWords(redo) }))
    else if (undo !== null && !isSame(undo, current.undo) && isSame(undo, current.redo))
      setSaid(t('views.redone', { step: stepWords(undo) }))
  }, [undo, redo, stepWords, t])
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  )
}
