/** What stands in the page's HTML where a host writes the nonce of the response. */
export const NONCE_PLACE = '__NONCE__'

/**
 * The Content-Security-Policy of the page. Nothing is allowed but the program's own files; the nonce is for the style
 * tags that Mantine writes. The loopback page may speak to its own host, the Electron page to nobody.
 */
export function contentPolicy(nonce: string, connect: "'self'" | "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
