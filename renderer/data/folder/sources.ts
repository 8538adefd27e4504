import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'

/** A place in a document, with how many published figures come from there, and of which datasets. */
export interface Source {
  readonly source: string
  readonly rows: number
  readonly datasets: readonly Dataset[]
}

interface Cited {
  readonly dataset: Dataset
  readonly source: string
}

/** The places that published rows cite, in alphabetical order. */
export function gatherSources(rows: readonly Cited[]): readonly Source[] {
  return [...Map.groupBy(rows, ({ source }) => source)]
    .filter(([source]) => source !== '')
    .map(([source, cited]) => ({
      source,
      rows: cited.length,
      datasets: [...new Set(cited.map(({ dataset }) => dataset))],
    }))
    .toSorted((a, b) => a.source.localeCompare(b.source, 'fr'))
}
