import { type ComponentProps, type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { isAdding, isListKey } from './keyboard.ts'

/** What a click or a key on a mark of a chart does. */
export interface MarkHandlers {
  /** A click or Enter on an option, with Ctrl or Shift adding to what is selected. */
  readonly onToggle: (code: string, isAdding: boolean) => void
  /** Escape inside the chart. */
  readonly onClear: () => void
  /** Shows what options count, one by one; without it they have no such key. */
  readonly onList?: ((codes: readonly string[]) => void) | undefined
}

interface ListBoxActions extends MarkHandlers {
  /** Opens what an option is made of. */
  readonly onOpen?: ((code: string) => void) | undefined
  /** The option that a key goes to where they do not lie in a row, itself at an end; `undefined` for a key of no use. */
  readonly nextOf?: (key: string, code: string) => string | undefined
  /** The option at which one begins, the first by default. */
  readonly first?: string | null
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

/** The place that a key goes to, from a place among so many in a row; `null` for a key of no use here. */
export function nextOption(key: string, from: number, options: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return options - 1
  const step = STEPS[key]
  return step === undefined ? null : Math.min(Math.max(from + step, 0), options - 1)
}

/** What makes the marks of a chart, of the role `option`, one list box: one stop of the Tab key, walked by arrows. */
export function useListBox(codes: readonly string[], actions: ListBoxActions) {
  const { onToggle, onClear, onList, onOpen, nextOf, first = null } = actions
  const id = useId()
  const [current, setCurrent] = useState<string | null>(first)
  const at = Math.max(0, codes.indexOf(current ?? ''))
  const active = codes[at] ?? ''
  const placeOf = (code: string | undefined) => (code === undefined ? null : codes.indexOf(code))
  const idOf = (index: number) => `${id}-${index}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const next = nextOf === undefined ? nextOption(event.key, at, codes.length) : placeOf(nextOf(event.key, active))
    if (onOpen !== undefined && event.key === 'ArrowRight') {
      event.preventDefault()
      onOpen(active)
    } else if (next !== null) {
      event.preventDefault()
      document.getElementById(idOf(next))?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onToggle(active, isAdding(event))
    } else if (event.key === 'Escape') {
      onClear()
    } else if (onList !== undefined && isListKey(event)) {
      // Of an option only its own incidents, not those of the whole chart.
      event.stopPropagation()
      onList([active])
    }
  }
  return {
    list: { 'aria-multiselectable': true, tabIndex: -1, onKeyDown },
    option: (code: string, isSelected: boolean) => ({
      id: idOf(codes.indexOf(code)),
      'aria-selected': isSelected,
      'data-pickable': true,
      tabIndex: code === active ? 0 : -1,
      onFocus: () => setCurrent(code),
      onClick: (event: MouseEvent) => onToggle(code, isAdding(event)),
    }),
  }
}

/** A mark of a chart in its list box. */
export function Option({ tabIndex, ...mark }: ComponentProps<'div'>) {
  return <div {...mark} role="option" tabIndex={tabIndex} />
}
