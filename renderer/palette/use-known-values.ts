import { useMemo } from 'react'
import { PLAIN_QUESTION, type Question } from '../../shared/domain/incidents/question.ts'
import { MUNICIPALITIES, UNKNOWN_MUNICIPALITY } from '../../shared/domain/vocabulary/municipality.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { MISSING_CODE } from '../../shared/i18n/label.ts'
import { useAnswers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { useView } from '../state/view.tsx'

/** Dimensions that grow with the data, except organisations, mostly municipalities. */
const GROWING = ['municipality', 'subcategory', 'channel'] as const
/** In the vocabulary already, or without a name. */
const KNOWN: ReadonlySet<string> = new Set([
  ...MUNICIPALITIES.map(({ code }) => code),
  UNKNOWN_MUNICIPALITY,
  MISSING_CODE,
])

/** A value that only the data know. */
export interface KnownValue {
  readonly kind: (typeof GROWING)[number] | 'register'
  readonly code: string
}

const NONE: readonly KnownValue[] = []

/** Registers, sub-categories, channels and other municipalities of the records; empty while loading. */
export function useKnownValues(): readonly KnownValue[] {
  const { hasRecords, registers } = useFolder()
  const { asOf } = useView()
  const of = (kind: (typeof GROWING)[number]): Question => ({ ...PLAIN_QUESTION, by: [kind], asOf, source: 'records' })
  const answers = useAnswers(
    { municipality: of('municipality'), subcategory: of('subcategory'), channel: of('channel') },
    { isAsked: hasRecords },
  )
  const known = answers.status === 'ready' ? answers.data : null
  return useMemo(() => {
    if (known === null) return NONE
    // A folder of FixMyStreet alone has no register to choose.
    const names = registers.some(({ register }) => register !== FIXMYSTREET) ? registers : []
    const others = GROWING.flatMap((kind) =>
      known[kind].rows.flatMap(({ key: [code = ''] }) => (KNOWN.has(code) ? [] : [{ kind, code }])),
    )
    return [...names.map(({ register }): KnownValue => ({ kind: 'register', code: register })), ...others]
  }, [known, registers])
}
