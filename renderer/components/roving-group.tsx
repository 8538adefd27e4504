import { type KeyboardEvent, type PropsWithChildren, useEffect, useRef } from 'react'
import { ARROWS, nextInDirection } from '../charts/keyboard.ts'

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
    const all = items()
    const from = all.findIndex((item) => item.matches(':focus'))
    const next = nextPlace(event.key, all.map(placeOf), from)
    if (next === undefined) return
    event.preventDefault()
    if (next !== null) all[next]?.focus()
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

type Place = readonly [right: number, down: number]

/** Which of some places a key goes to; `undefined` for a key of no use here, `null` where nothing lies in its direction. */
export function nextPlace(key: string, places: readonly Place[], from: number): number | null | undefined {
  if (key === 'Home' || key === 'End') return places.length === 0 ? null : key === 'Home' ? 0 : places.length - 1
  const step = ARROWS[key]
  if (step === undefined) return undefined
  const placed = places.map((at, index) => ({ at, index }))
  const start = placed[from]
  return start === undefined ? null : (nextInDirection(start, placed, step)?.index ?? null)
}

/** Items of one column begin at one edge, however long they are. */
function placeOf(item: HTMLElement): Place {
  const { left, top, height } = item.getBoundingClientRect()
  return [left, top + height / 2]
}
