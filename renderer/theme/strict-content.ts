import { setNonce } from 'get-nonce'
import { config } from 'zod'

/**
 * What the content security policy asks of us, before anything else runs: the host's nonce for style tags that
 * libraries add, and a zod that does not probe for eval.
 */
export const NONCE = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

setNonce(NONCE)
config({ jitless: true })
