import type { Database } from './database.ts'

/** The dimensions whose codes grow from the data. */
export type DictionaryDimension = 'category' | 'subcategory' | 'municipality' | 'status' | 'organisation' | 'channel'

/**
 * Codes of incidents by number. Numbers for codes not yet known are handed out at once and written by `save`, inside
 * the transaction of the import that brings them.
 */
export interface Dictionary {
  numberOf(dimension: DictionaryDimension, code: string): number
  save(snapshot: number): void
}

interface Entry {
  readonly id: number
  readonly dimension: DictionaryDimension
  readonly code: string
}

const ALL = 'SELECT id, dimension, code FROM dictionary'
const INSERT = 'INSERT INTO dictionary (id, dimension, code, snapshot) VALUES (?, ?, ?, ?)'

export function openDictionary(database: Database): Dictionary {
  const entries = database.prepare<[], Entry>(ALL).all()
  const numbers = new Map(entries.map((entry) => [`${entry.dimension}\0${entry.code}`, entry.id]))
  const added: Entry[] = []
  let next = entries.reduce((highest, entry) => Math.max(highest, entry.id), 0) + 1
  return {
    numberOf(dimension, code) {
      const key = `${dimension}\0${code}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, next)
      added.push({ id: next, dimension, code })
      return next++
    },
    save(snapshot) {
      const insert = database.prepare(INSERT)
      for (const entry of added) insert.run(entry.id, entry.dimension, entry.code, snapshot)
      added.length = 0
    },
  }
}
