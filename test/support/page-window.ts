// As much of a window as modules of the page ask for when they are loaded: no settings of a screen, and English.
const keepsNothing = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
Object.assign(globalThis, { window: { localStorage: keepsNothing, navigator: { languages: ['en'] } } })
