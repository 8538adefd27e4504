import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { main } from '../../electron/cli/main.ts'
import { fillWithPublished } from './laid-folder.ts'
import { PASSWORD } from './postgres-server.ts'
import { testFolder } from './test-folder.ts'

/** The terminal as one who has the password of the servers has it, in each test on a folder of its own. */
export interface SourceTerminal {
  /** The folder around the data folder, with the policy. */
  readonly folder: { readonly path: string }
  /** What a command prints last; it ends with this code. */
  printed(code: number, ...values: readonly string[]): Promise<string>
  /** Its document. */
  document(code: number, ...values: readonly string[]): ReturnType<typeof JSON.parse>
}

export function sourceTerminal(): SourceTerminal {
  const folder = testFolder((path) => fillWithPublished(join(path, 'data')))
  beforeEach(() => {
    vi.stubEnv('IRISBOARD_SOURCE_PASSWORD', PASSWORD)
    vi.stubEnv('IRISBOARD_POLICY', join(folder.path, 'policy.json'))
  })
  afterEach(() => vi.unstubAllEnvs())
  const printed: SourceTerminal['printed'] = async (code, ...values) => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(await main([...values, '--data-dir', join(folder.path, 'data')])).toBe(code)
    return said.mock.calls.map(([text]) => String(text)).at(-1) ?? ''
  }
  return { folder, printed, document: async (code, ...values) => JSON.parse(await printed(code, ...values, '--json')) }
}
