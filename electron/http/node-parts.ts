import type { HostParts } from '../backend/process/host-parts.ts'
import { createFork } from './fork-child.ts'

/** The parts of a host in plain Node: forked processes, and a Chromium of this computer. */
export const NODE_PARTS: HostParts = {
  spawn: createFork,
  openPrinter: async (host) => (await import('./printer.ts')).createPrinter(host),
}
