import { createRecalledStorage } from './recalled-storage.ts'

/** localStorage, which the host keeps too: each start has another port, and so another localStorage. */
export const screenStorage = createRecalledStorage(window.localStorage, (error) => console.warn(error))
