import { useEffect, useMemo } from 'react'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import { useAnswers } from '../../host/answers.ts'
import { learnStreets, streetNames } from '../../state/street-names.ts'
import { useViewPart } from '../../state/view.tsx'

const NONE: readonly string[] = []

/** Asks how the streets of the present filters are written, where the screen has not named them yet: a link has codes alone. */
export function useStreetNames(): void {
  const codes = useViewPart(({ filters }) => filterValues(filters, 'street')) ?? NONE
  const asOf = useViewPart((view) => view.asOf)
  const unknown = useMemo(() => codes.filter((code) => !(code in streetNames.getState().names)), [codes])
  const question: Question = {
    ...PLAIN_QUESTION,
    by: ['street'],
    filters: [{ kind: 'street', values: unknown }],
    asOf,
    source: 'records',
  }
  const loaded = useAnswers({ streets: question }, { isAsked: unknown.length > 0 })
  const names = loaded.status === 'ready' ? loaded.data.streets.names : undefined
  useEffect(() => {
    if (names !== undefined) learnStreets(names)
  }, [names])
}
