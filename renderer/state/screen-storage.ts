import { createRecalledStorage } from './recalled-storage.ts'

/** What this screen remembers. */
export const screenStorage = createRecalledStorage(window.localStorage, (error) => console.warn(error))
