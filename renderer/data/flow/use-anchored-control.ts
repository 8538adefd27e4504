import { type RefObject, useEffect, useRef } from 'react'
import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import type { ImportStage } from '../work/import-stage.ts'

/** What was corrected: a control of the trial, and where in the window it stood. */
interface Corrected {
  readonly control: HTMLElement
  readonly top: number
}

interface AnchoredControl {
  readonly trial: RefObject<HTMLElement | null>
  readonly replan: (options: ImportOptions) => void
}

/** A correction runs the trial anew: once that is there, the keyboard and the window are again where they were. */
export function useAnchoredControl(stage: ImportStage, run: (options: ImportOptions) => void): AnchoredControl {
  const trial = useRef<HTMLElement>(null)
  const corrected = useRef<Corrected | null>(null)
  const isThere = stage.status === 'planned' || stage.status === 'failed'
  useEffect(() => {
    const before = corrected.current
    if (!isThere || before === null || trial.current === null) return
    corrected.current = null
    const control = sameControl(before.control, trial.current)
    if (control !== null)
      window.scrollBy({ top: control.getBoundingClientRect().top - before.top, behavior: 'instant' })
    if (document.activeElement === document.body) (control ?? nextOf(trial.current)).focus({ preventScroll: true })
  }, [isThere])
  return {
    trial,
    replan: (options) => {
      const control = trial.current === null ? null : controlInUse(trial.current)
      corrected.current = control === null ? null : { control, top: control.getBoundingClientRect().top }
      run(options)
    },
  }
}

/** The button whose choices are open, for they lie outside the trial; else what has the keyboard. */
function controlInUse(trial: HTMLElement): HTMLElement | null {
  const opener = trial.querySelector<HTMLElement>('button[aria-haspopup][aria-expanded="true"]')
  const { activeElement } = document
  return opener ?? (activeElement instanceof HTMLElement && trial.contains(activeElement) ? activeElement : null)
}

/** The control itself, or what came in its place under the same name; `null` where an answer took it away. */
function sameControl(control: HTMLElement, trial: HTMLElement): HTMLElement | null {
  if (control.isConnected) return control
  const name = control.getAttribute('aria-label')
  return name === null ? null : trial.querySelector<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`)
}

/** The first of the questions that are left, else the trial itself. */
function nextOf(trial: HTMLElement): HTMLElement {
  return trial.querySelector<HTMLElement>('fieldset input') ?? trial
}
