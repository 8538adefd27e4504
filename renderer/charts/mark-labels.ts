import { LETTER } from './axis.ts'

/** Words over a place across a drawing, in pixels. */
export interface MarkLabel {
  readonly x: number
  readonly text: string
}

interface Group {
  readonly first: number
  readonly last: number
  readonly text: string
}

/** In pixels: what lies between two labels at least. */
const GAP = 4

const middleOf = ({ first, last }: Group) => (first + last) / 2
const halfOf = ({ text }: { readonly text: string }) => (text.length * LETTER) / 2
const areApart = (left: Group, right: Group) => middleOf(left) + halfOf(left) + GAP <= middleOf(right) - halfOf(right)

/** The labels of marks from left to right: those that would touch are one, over their middle; none begins before `left`. */
export function markLabels(marks: readonly MarkLabel[], left: number): readonly MarkLabel[] {
  const groups: Group[] = []
  for (const { x, text } of marks.toSorted((a, b) => a.x - b.x)) {
    let group: Group = { first: x, last: x, text }
    for (let before = groups.at(-1); before !== undefined && !areApart(before, group); before = groups.at(-1)) {
      group = { first: before.first, last: group.last, text: `${before.text}, ${group.text}` }
      groups.pop()
    }
    groups.push(group)
  }
  return groups.map((group) => ({ x: Math.max(middleOf(group), left + halfOf(group)), text: group.text }))
}
