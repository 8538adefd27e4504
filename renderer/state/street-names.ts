import { createStore } from 'zustand/vanilla'

type Names = Readonly<Record<string, string>>

/** How streets are written that this screen has named, by their codes: a link and a filter have codes alone. */
export const streetNames = createStore<{ readonly names: Names }>()(() => ({ names: {} }))

/** Keeps names that an answer gave. What is known already changes nothing on the screen. */
export function learnStreets(names: Names): void {
  const before = streetNames.getState().names
  const isNew = Object.entries(names).some(([code, name]) => before[code] !== name)
  if (isNew) streetNames.setState({ names: { ...before, ...names } })
}

/** The names of some streets among those of an answer. */
export function namesOf(codes: readonly string[], names: Names): Names {
  return Object.fromEntries(codes.flatMap((code) => (names[code] === undefined ? [] : [[code, names[code]]])))
}
