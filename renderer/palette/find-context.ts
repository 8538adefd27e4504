import { createContext } from 'react'

/** Opens the search of the bar with words that a person can go on from. */
export const FindContext = createContext<(words: string) => void>(() => undefined)
