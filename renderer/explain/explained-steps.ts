import { useState } from 'react'
import type { ExplainedDimension } from '../../shared/domain/figures/explanation.ts'
import { filterValues, withFilter } from '../../shared/domain/incidents/filter.ts'
import { useViewActions, useViewPart } from '../state/view.tsx'

/** A part that was opened: the explanation is that of the incidents which have this value. */
export interface OpenedPart {
  readonly dimension: ExplainedDimension['dimension']
  readonly code: string
}

interface Steps {
  /** Those whose filter still stands, in the order in which they were opened. */
  readonly steps: readonly OpenedPart[]
  /** Filters by a part and explains what is left. */
  into(step: OpenedPart): void
  /** Back to what was explained after so many steps. */
  back(length: number): void
}

/** The parts that were opened one after the other; each is a filter of the view, which may be removed elsewhere too. */
export function useSteps(): Steps {
  const { change } = useViewActions()
  const filters = useViewPart((view) => view.filters)
  const [taken, take] = useState<readonly OpenedPart[]>([])
  const steps = taken.filter(({ dimension, code }) => {
    const values = filterValues(filters, dimension)
    return values?.length === 1 && values[0] === code
  })
  return {
    steps,
    into: (step) => {
      take([...steps, step])
      change(({ filters: present }) => ({ filters: withFilter(present, step.dimension, [step.code]) }))
    },
    back: (length) => {
      take(steps.slice(0, length))
      change(({ filters: present }) => ({
        filters: steps.slice(length).reduce((left, { dimension }) => withFilter(left, dimension, null), present),
      }))
    },
  }
}
