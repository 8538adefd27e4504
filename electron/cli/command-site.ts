import type { Command } from 'commander'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { HostParts } from '../backend/process/host-parts.ts'
import type { Terminal } from './terminal.ts'

/** What commands are made with. Each is loaded when it is asked for, so that the others cost nothing. */
export interface CommandSite {
  readonly t: Translator
  /** Adds a command of this name. */
  add(name: string, description: string): Command
  /** Where the command runs; known once its options are read. */
  terminal(): Terminal
  /** Is told the exit code of the command. */
  finish(code: number): void
  /** Of what the hosts that commands start are made. */
  readonly parts: HostParts
}
