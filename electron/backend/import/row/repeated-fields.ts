import type { Stored } from '../../store/staging/column-batch.ts'
import type { Cells } from '../value/cells.ts'
import type { BuildContext } from './row-builder.ts'

/** Reads where a figure comes from, and the words of it. */
export function createCitation(cells: Cells): () => readonly Stored[] {
  const [source, quote] = [cells.field('source'), cells.field('quote')]
  return () => [source.text(), quote.text()]
}

/** Reads a text in each language. */
export function createTranslation(cells: Cells, name: string): () => readonly Stored[] {
  const [french, dutch, english] = [cells.field(`${name}_fr`), cells.field(`${name}_nl`), cells.field(`${name}_en`)]
  return () => [french.text(), dutch.text(), english.text()]
}

/** Reads how exact a figure is. */
export function createQualifier(cells: Cells): () => Stored {
  const qualifier = cells.field('qualifier')
  return () => qualifier.choice() ?? 'exact'
}

/** Reads the code of a programme. */
export function createProgramme(cells: Cells, context: BuildContext): () => Stored {
  const programme = cells.field('programme')
  return () => {
    const name = programme.text()
    return name === null ? null : context.programmeOf(name)
  }
}
