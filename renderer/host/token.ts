import { TOKEN_KEY } from '../../shared/contract/bridge.ts'

const IN_ADDRESS = /^#token=([0-9a-f]{16,})$/

/** True for an address with a token, as the terminal prints it. */
export function hasToken({ hash }: Pick<Location, 'hash'>): boolean {
  return IN_ADDRESS.test(hash)
}

/**
 * The token of the loopback host, or `null`. One that stands in the address is moved to the session storage at once, so
 * that a reload works and a copied link does not carry it.
 */
export function takeToken(page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string | null {
  const given = IN_ADDRESS.exec(page.location.hash)?.[1]
  if (given === undefined) return page.sessionStorage.getItem(TOKEN_KEY)
  page.sessionStorage.setItem(TOKEN_KEY, given)
  page.history.replaceState(null, '', '#/overview')
  return given
}
