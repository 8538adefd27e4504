import { useMemo } from 'react'
import { PLAIN_QUESTION, type Question } from '../../shared/domain/question.ts'
import { MISSING_CODE } from '../../shared/i18n/label.ts'
import { useAnswers } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useView } from '../state/view.tsx'

/** What the data name by itself; most organisations are municipalities, which are there already. */
const GROWING = ['subcategory', 'channel'] as const

/** A value that the data brought. */
export interface KnownValue {
  readonly kind: (typeof GROWING)[number]
  readonly code: string
}

const NONE: readonly KnownValue[] = []

/** The sub-categories and channels of the records; none until they are known. */
export function useKnownValues(): readonly KnownValue[] {
  const { hasRecords } = useFolder()
  const { asOf } = useView()
  const of = (kind: KnownValue['kind']): Question => ({ ...PLAIN_QUESTION, by: [kind], asOf, source: 'records' })
  const answers = useAnswers({ subcategory: of('subcategory'), channel: of('channel') }, { isAsked: hasRecords })
  const known = answers.status === 'ready' ? answers.data : null
  return useMemo(() => {
    if (known === null) return NONE
    return GROWING.flatMap((kind) =>
      known[kind].rows.flatMap(({ key: [code = ''] }) => (code === MISSING_CODE ? [] : [{ kind, code }])),
    )
  }, [known])
}
