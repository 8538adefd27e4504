import type { ExplainedDimension, Explanation } from '../../shared/domain/figures/explanation.ts'
import type { Step } from './explained-steps.ts'

/** A dimension of an explanation, to be drawn. */
export interface DimensionProps {
  readonly explained: ExplainedDimension
  readonly explanation: Explanation
  /** Explains a part alone. */
  readonly into: (step: Step) => void
}
