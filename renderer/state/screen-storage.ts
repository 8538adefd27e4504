import { createKeptStorage } from './kept-storage.ts'

/** What this screen remembers. */
export const screenStorage = createKeptStorage(window.localStorage, (error) => console.warn(error))
