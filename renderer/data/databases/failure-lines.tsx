import { useEffect, useRef } from 'react'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { useWords } from '../../state/words.tsx'
import { failureOf } from '../work/import-failure.ts'
import own from './databases.module.css'

/** Why servers could not be asked, and what to do: in sight, however long the form above it is. */
export function FailureLines({ error }: { error: unknown }) {
  const { t } = useWords()
  const { what, toDo } = errorMessage(failureOf(error), t)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  return (
    <div ref={place} className={own.failure} role="alert">
      <p>{what}</p>
      {toDo !== null && <p className={own.hint}>{toDo}</p>}
    </div>
  )
}
