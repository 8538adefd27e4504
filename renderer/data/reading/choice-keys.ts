import type { KeyboardEvent } from 'react'

/** By how many choices an arrow goes on. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

/**
 * Where the keyboard goes from one of several choices that take effect at once. A browser takes the choice that an arrow
 * comes to, so that those beyond it could not be reached: here the arrows only lead there, and Space takes one.
 */
export function nextChoice<Choice>(key: string, from: Choice, choices: readonly Choice[]): Choice | null {
  const place = choices.indexOf(from)
  const step = STEPS[key]
  if (place < 0 || step === undefined) return null
  return choices[(place + step + choices.length) % choices.length] ?? null
}

/** Leads from one radio button to the next in a group of which each takes effect at once. */
export function walkRadios(event: KeyboardEvent<HTMLElement>): void {
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const next = nextChoice<EventTarget>(event.key, event.target, radios)
  if (next === null) return
  event.preventDefault()
  if (next instanceof HTMLElement) next.focus()
}

/** The keys by which a browser takes a choice of a closed list, beside letters. */
const TAKING: ReadonlySet<string> = new Set([...Object.keys(STEPS), 'Home', 'End', 'PageUp', 'PageDown'])

/** True for a key that would take a choice of a closed list unseen. */
export function takesUnseen({ key, altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return !altKey && !ctrlKey && !metaKey && (TAKING.has(key) || (key.length === 1 && key !== ' '))
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Opens a list of which each choice takes effect at once, where a key would take one unseen. */
export function openList(event: KeyboardEvent<HTMLSelectElement>): void {
  if (!takesUnseen(event)) return
  event.preventDefault()
  event.currentTarget.showPicker()
}
