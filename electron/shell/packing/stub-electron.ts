import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The mark by which the fuses of an Electron binary are found: version 1, nine of them, all on. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
])

/**
 * Lays out a folder that stands in for Electron's distribution for Linux, so that a package can be made, and looked
 * into, where the binary cannot be had. What is packed around it is the real thing; it only says that it is a stub.
 */
export function writeStubElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const script = '#!/bin/sh\necho "This package was made without the Electron binary." >&2\nexit 1\n'
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script), FUSE_WIRE]), { mode: 0o755 })
  writeFileSync(join(folder, 'locales', 'en-GB.pak'), '')
}
