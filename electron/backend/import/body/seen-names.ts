import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { detach } from '../../platform/detach.ts'

/** The names of rows, one of which the words of a total further down may repeat. */
export interface SeenNames {
  add(name: string): void
  /** True where some words of a text, one behind the other, are one of the names. */
  areIn(text: string): boolean
}

export function createSeenNames(): SeenNames {
  const written = new Set<string>()
  const names = new Set<string>()
  let mostWords = 0
  return {
    add(name) {
      if (written.has(name)) return
      written.add(detach(name))
      const words = wordsOf(name)
      if (words.length === 0) return
      mostWords = Math.max(mostWords, words.length)
      names.add(detach(words.join(' ')))
    },
    areIn(text) {
      const words = wordsOf(text)
      return words.some((_word, start) => {
        const most = Math.min(mostWords, words.length - start)
        for (let count = 1; count <= most; count += 1)
          if (names.has(words.slice(start, start + count).join(' '))) return true
        return false
      })
    },
  }
}

function wordsOf(text: string): readonly string[] {
  return normaliseText(text).match(/[\p{L}\d]+/gu) ?? []
}
