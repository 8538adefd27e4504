import { createContext, useContext } from 'react'

/** True for what a dialog of the frame lies over: the list of keys, the search. */
export const CoveredContext = createContext(false)

/** Whether a dialog of the frame lies over this one: a key that closes is then for that one. */
export function useIsCovered(): boolean {
  return useContext(CoveredContext)
}
