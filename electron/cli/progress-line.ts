import type { AppEvent } from '../../shared/contract/event.ts'
import { progressWords, pullWords } from '../../shared/i18n/progress-words.ts'
import { shownText } from './shown-text.ts'
import type { Terminal } from './terminal.ts'

/** Where progress is written: a person's screen, never a file or a pipe. */
export interface ProgressOutput {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** One line with the progress of a long task, cleared at its end. */
export interface ProgressLine {
  /** What is done now, in words of its own. */
  tell(words: string): void
  /** Another file is read or written from now on. */
  begin(file: string): void
  show(event: AppEvent): void
  end(): void
}

/** A line that changes more often cannot be read. */
const PAUSE_MILLISECONDS = 100
const CLEARED = '\r\u001b[K'

/** Writes rows, bytes and the time that is left on `output`; silent where that is no terminal. `now` in milliseconds. */
export function createProgressLine(
  { t, format }: Pick<Terminal, 't' | 'format'>,
  output: ProgressOutput,
  now: () => number,
): ProgressLine {
  if (output.isTTY !== true)
    return { tell: () => undefined, begin: () => undefined, show: () => undefined, end: () => undefined }
  const state = { file: '', task: '', began: 0, writtenAt: Number.NEGATIVE_INFINITY }
  const wordsOf = (event: Extract<AppEvent, { type: 'progress' }>): readonly string[] => {
    const { task, done, total, bytes = null } = event
    if (task === 'backup')
      return [t('backups.backing-up-part', { share: format.share(done / Math.max(1, total ?? 1)) })]
    if (task === 'pull') return [pullWords(done, bytes?.done ?? 0, t, format)]
    return progressWords({ done, total, bytes, elapsedSeconds: (now() - state.began) / 1000 }, t, format)
  }
  return {
    tell: (words) => output.write(`${CLEARED}${shownText(words)}`),
    begin: (file) => Object.assign(state, { file, task: '' }),
    show: (event) => {
      if (event.type !== 'progress' || state.file === '') return
      if (event.task !== state.task) Object.assign(state, { task: event.task, began: now() })
      if (now() - state.writtenAt < PAUSE_MILLISECONDS) return
      state.writtenAt = now()
      output.write(`${CLEARED}${shownText([state.file, ...wordsOf(event)].join(' · '))}`)
    },
    end: () => output.write(CLEARED),
  }
}
