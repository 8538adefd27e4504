import { useEffect, useRef, useState } from 'react'
import type { MethodOutput } from '../../shared/contract/methods.ts'
import { printFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'

/** A printed view: the very file that is saved, or why there is none. */
export type PrintedView =
  | ({ readonly status: 'printed' } & MethodOutput<'report.create'>)
  | { readonly status: 'failed'; readonly error: Error }

/** In milliseconds: who exports the first view at once waits for no other, and the computer has no work of it. */
const REST = 1_500

/**
 * Prints views one after the other, in their order, each once: the first at once, the others when nothing was chosen for a
 * while. A view that is no longer wanted is not begun; what comes back gives the print of a view, `undefined` until it
 * is there.
 */
export function usePrints(wanted: readonly ViewState[]): (view: ViewState) => PrintedView | undefined {
  const { client } = useHost()
  const { language } = useWords()
  const { dataVersion } = useFolder()
  const [prints, setPrints] = useState<ReadonlyMap<string, PrintedView>>(new Map())
  const isBusy = useRef(false)
  const keyOf = (view: ViewState) => `${dataVersion} ${printFragment(view)}`
  useEffect(() => {
    const next = wanted.find((view) => !prints.has(keyOf(view)))
    if (next === undefined || isBusy.current) return
    const key = keyOf(next)
    const keep = (print: PrintedView) => {
      isBusy.current = false
      setPrints((before) => new Map(before).set(key, print))
    }
    const print = () => {
      isBusy.current = true
      client.call('report.create', { view: next, language }).then(
        (made) => keep({ status: 'printed', ...made }),
        (error: unknown) =>
          keep({ status: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
      )
    }
    if (next === wanted[0]) return print()
    const timer = setTimeout(print, REST)
    return () => clearTimeout(timer)
  })
  return (view) => prints.get(keyOf(view))
}
