import { readFileSync } from 'node:fs'

interface Package {
  readonly version: string
}

/** The version of this program, from its package file: beside the sources, or inside the packaged program. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version }: Package = JSON.parse(text)
  return version
}
