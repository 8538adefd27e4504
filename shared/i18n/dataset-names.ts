import type { Dataset } from '../domain/dataset/dataset.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** The names of datasets as they stand inside a sentence: each once, none with a capital. */
export function datasetNames(datasets: readonly Dataset[], t: Translator, format: Format): string {
  const names = [...new Set(datasets)].map((dataset) => t(`vocabulary.dataset-${dataset}`))
  return format.list(names.map((name) => name.charAt(0).toLocaleLowerCase(t.language) + name.slice(1)))
}
