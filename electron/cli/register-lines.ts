import { labelOf } from '../../shared/i18n/label.ts'
import type { Terminal } from './terminal.ts'

/** What a document says of the registers that were counted; nothing where the folder has FixMyStreet alone. */
export function registerDocument(registers: readonly string[]): {
  readonly register?: readonly string[]
  readonly addedRegisters?: true
} {
  if (registers.length === 0) return {}
  return { register: registers, ...(registers.length === 1 ? {} : { addedRegisters: true }) }
}

/** The same for people. */
export function registerLines(registers: readonly string[], { t, format }: Terminal): readonly string[] {
  if (registers.length === 0) return []
  const values = format.list(registers.map((register) => labelOf('register', register, t, format)))
  return [t('command.result-register', { count: registers.length, values })]
}
