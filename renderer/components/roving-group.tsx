import { type KeyboardEvent, type PropsWithChildren, useEffect, useRef } from 'react'
import { ARROWS, nextInDirection } from '../charts/arrow-keys.ts'

interface RovingGroupProps {
  readonly label: string
  readonly className?: string | undefined
}

/**
 * Many links and buttons as one stop of the Tab key: arrows go to the one that lies next in their direction, Home and End
 * to the first and the last.
 */
export function RovingGroup({ label, className, children }: PropsWithChildren<RovingGroupProps>) {
  const group = useRef<HTMLElement>(null)
  const items = () => [...(group.current?.querySelectorAll<HTMLElement>('a, button') ?? [])]
  const makeStop = (stop: HTMLElement | undefined) => {
    for (const item of items()) item.tabIndex = item === stop ? 0 : -1
  }
  // After each drawing: items come and go with what is shown.
  useEffect(() => {
    const all = items()
    const stops = all.filter(({ tabIndex }) => tabIndex === 0)
    makeStop(stops.length === 1 ? stops[0] : all[0])
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextItem(event.key, items())
    if (next === undefined) return
    event.preventDefault()
    next?.focus()
  }
  return (
    <section
      ref={group}
      className={className}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => makeStop(target)}
    >
      {children}
    </section>
  )
}

/** The item that a key goes to; `undefined` for a key of no use here, `null` where nothing lies in its direction. */
function nextItem(key: string, items: readonly HTMLElement[]): HTMLElement | null | undefined {
  if (key === 'Home') return items[0] ?? null
  if (key === 'End') return items.at(-1) ?? null
  const step = ARROWS[key]
  if (step === undefined) return undefined
  const placed = items.map((item) => ({ item, at: placeOf(item) }))
  const from = placed.find(({ item }) => item === document.activeElement)
  return from === undefined ? null : (nextInDirection(from, placed, step)?.item ?? null)
}

/** Items of one column begin at one edge, however long they are. */
function placeOf(item: HTMLElement): readonly [number, number] {
  const { left, top, height } = item.getBoundingClientRect()
  return [left, top + height / 2]
}
