import type { Dataset } from './dataset.ts'

/** What stands as source in the rows by which the templates show how they are filled in. */
export const EXAMPLE_SOURCE = 'exemple / voorbeeld / example'

/** The sub-category of the incident that their template shows, in the order of the languages. */
export const EXAMPLE_SUBCATEGORY = ['Ligne inventée', 'Verzonnen regel', 'Invented line'] as const

/** The field that tells the example of a template. */
export function exampleField(dataset: Dataset): 'source' | 'subcategory' {
  return dataset === 'incidents' ? 'subcategory' : 'source'
}

/** True for a cell of that field as the template has it: nobody replaced it. */
export function isExample(cell: string): boolean {
  return EXAMPLES.has(cell.trim())
}

const EXAMPLES: ReadonlySet<string> = new Set([EXAMPLE_SOURCE, `DEMO ${EXAMPLE_SOURCE}`, ...EXAMPLE_SUBCATEGORY])
