/** Pages as a browser printed them. */
export interface Printed {
  readonly pdf: Uint8Array
  /** The browser with its whole version, and the system: another one gives other bytes. */
  readonly engine: string
}

/**
 * Prints the page at a fragment, `#/print?v=...`. Prints of one series, which is aborted once it ends, may be faster, of the
 * same bytes.
 */
export type Print = (fragment: string, series?: AbortSignal) => Promise<Printed>

/** How an engine is named in a file: `Chromium 141.0.7390.0, linux x64`. */
export function engineName(browser: string, { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>): string {
  return `${browser}, ${platform} ${arch}`
}
