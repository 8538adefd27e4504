import { type ChangeEvent, useState } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { readTypedDay } from '../../shared/domain/reading/typed-day.ts'
import { useWords } from '../state/words.tsx'
import { dayError } from './day-error.ts'

/** What the two fields show. */
interface TypedDay {
  readonly value: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
  readonly error: string | null
}

interface TypedSpan {
  readonly from: TypedDay
  readonly to: TypedDay
  /** The days that were typed; `null`, with the reason at the fields from then on, where they make no span. */
  read(): Span | null
}

/** Two days being typed as the language writes them. `turned` says that the second comes before the first. */
export function useTypedSpan(initial: Span | null, turned: string): TypedSpan {
  const { t, format } = useWords()
  const [from, setFrom] = useState(initial === null ? '' : format.day(initial.from))
  const [to, setTo] = useState(initial === null ? '' : format.day(initial.to))
  const [isChecked, setIsChecked] = useState(false)
  const first = readTypedDay(from)
  const last = readTypedDay(to)
  const isTurned = first.ok && last.ok && first.day > last.day
  return {
    from: {
      value: from,
      onChange: (event) => setFrom(event.currentTarget.value),
      error: isChecked ? dayError(first, t) : null,
    },
    to: {
      value: to,
      onChange: (event) => setTo(event.currentTarget.value),
      error: isChecked ? (isTurned ? turned : dayError(last, t)) : null,
    },
    read() {
      setIsChecked(true)
      return first.ok && last.ok && !isTurned ? { from: first.day, to: last.day } : null
    },
  }
}
