/** An object of a revision as it is written, without what stands around it. */
export type WrittenObjects = Readonly<Record<number, string>>

interface Written {
  readonly objects: WrittenObjects
  /** Members of the trailer beside those that it needs. */
  readonly trailer?: string
  /** Where the table before it is said to stand; else where it does. */
  readonly previous?: number
  /** Bytes behind the objects that no table names. */
  readonly unnamed?: string
  /** Entries of the table beside those of the objects. */
  readonly entries?: string
}

/** A file with a revision appended in the classic form, its table as the objects stand. */
export function appended(file: Uint8Array, { objects, trailer = '', previous, unnamed = '', entries = '' }: Written) {
  const before = `${Buffer.from(file).toString('latin1')}\n`
  const starts: (readonly [number, number])[] = []
  let text = before
  for (const [number, body] of Object.entries(objects)) {
    starts.push([Number(number), text.length])
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  text += unnamed
  const at = text.length
  const prior = previous ?? Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1])
  const table = starts.map(([number, start]) => `${number} 1\n${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const root = /\/Root (\d+ 0 R)/.exec(before)?.[1]
  const info = /\/Info (\d+ 0 R)/.exec(before)?.[1]
  const members = `/Size 999 /Root ${root} /Info ${info} /Prev ${prior} ${trailer}`
  text += `xref\n${table}${entries}trailer\n<< ${members} >>\nstartxref\n${at}\n%%EOF`
  return Buffer.from(text, 'latin1')
}
