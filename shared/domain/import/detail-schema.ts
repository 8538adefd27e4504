import { z } from 'zod'

export const text = z.string()
export const count = z.number()
export const texts = z.array(text).readonly()
export const counts = z.array(count).readonly()
export const byName = z.record(text, text).readonly()

/** What a code says beside its place and the raw value: texts and numbers, which fill its words, and lists. */
export const details = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).readonly()
export const none = details({})
export const column = details({ column: text })

/** Which of the sub-rules of a code is broken; the words of each are those of the code with the rule behind it. */
export const rule = <const Rules extends readonly [string, ...string[]]>(...rules: Rules) => z.enum(rules)
export const mayBe = <const Rules extends readonly [string, ...string[]]>(...rules: Rules) => rule(...rules).optional()

export const asOfRule = rule('person', 'title', 'remark', 'name', 'rows', 'file')

/** Two sheets that are not the same: where, or which of them has a line that the other lacks. */
export const twoSheets = {
  sheet: text.optional(),
  otherSheet: text.optional(),
  cell: text.optional(),
  otherCell: text.optional(),
  word: text.optional(),
  otherWord: text.optional(),
  line: count.optional(),
}

/** The codes of one severity, each with its details. */
export type Details = Readonly<Record<string, z.ZodReadonly<z.ZodObject>>>
