import { createPublicKey, type KeyObject } from 'node:crypto'

/**
 * The public keys of whoever publishes this program, Ed25519 in SPKI form and base64: an update is taken that one of them
 * signed. To change a key, publish a version that knows both before the first that the new one signs. Empty: no update is taken.
 */
export const UPDATE_KEYS: readonly string[] = []

/** A key as it stands in such a list. */
export function publicKeyOf(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
}

/** How the public half of a key is written in such a list. */
export function textOfKey(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}
