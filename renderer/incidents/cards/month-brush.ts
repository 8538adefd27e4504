import type { Period } from '../../../shared/domain/calendar/period.ts'
import type { MonthFigures } from '../../../shared/domain/figures/dashboard-figures.ts'

/** The window over the months that a trend may have. */
export interface MonthBrush {
  /** All months there are; `null` where there is no window over them. */
  readonly months: MonthFigures | null
  readonly isHeld: boolean
  /** Where the window is moved to; `null` once it is let go. */
  readonly drag: (period: Period | null) => void
}
