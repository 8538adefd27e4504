// As much of a window as modules of the page ask for when they are loaded: no settings of a screen, and English.
const localStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
Object.assign(globalThis, { window: { localStorage, navigator: { languages: ['en'] } } })
