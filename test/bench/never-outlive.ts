import type { ChildProcess } from 'node:child_process'

/** Sees to it that a child does not outlive the bench, not even where a person ends it half-way. */
export function neverOutlive(child: ChildProcess): void {
  const kill = (): void => void child.kill('SIGKILL')
  // Before the files are removed, which the child may still be writing.
  process.prependListener('exit', kill)
  child.once('exit', () => process.off('exit', kill))
}
