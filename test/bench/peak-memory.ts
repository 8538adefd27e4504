import { readFileSync } from 'node:fs'

/**
 * The most memory that this process ever held, in MB. Linux counts what the parent held before the start into the
 * usual figure, so there the process's own high-water mark is read.
 */
export function peakMemory(): number {
  const kilobytes = process.platform === 'linux' ? highWaterMark() : process.resourceUsage().maxRSS
  return kilobytes / 1024
}

function highWaterMark(): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
