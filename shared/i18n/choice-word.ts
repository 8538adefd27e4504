import type { Translator } from './translator.ts'

const AREAS = ['kind', 'participant', 'qualifier-word']

/** The word for one code of a closed list, as a file may write it; a code without a word, as an empty one, is one itself. */
export function choiceWord(code: string, t: Translator): string {
  const words = AREAS.flatMap((area) => {
    const key = `vocabulary.${area}-${code}`
    return t.has(key) ? [t(key)] : []
  })
  return words.find((word) => word !== '') ?? code
}
