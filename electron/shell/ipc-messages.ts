import type { Language } from '../../shared/domain/vocabulary/language.ts'

/** The channel of the calls of pages, and that of the events sent to them. */
export const CALL_CHANNEL = 'irisboard:call'
export const EVENT_CHANNEL = 'irisboard:event'

/** All that a preload may say to the main process; the answer is always the JSON text of an envelope. */
export type Message =
  | { readonly kind: 'call'; readonly method: string; readonly body: string }
  | { readonly kind: 'offer'; readonly path: string }
  | { readonly kind: 'update'; readonly path: string }
  | { readonly kind: 'save'; readonly token: string; readonly name: string }
  | { readonly kind: 'language'; readonly language: Language }
