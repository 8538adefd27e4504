import { isDataset } from '../domain/dataset/dataset.ts'
import type { Problem } from '../domain/import/problem.ts'
import { HEADER_BREAK } from '../domain/import/problem-code.ts'
import type { Translator } from './translator.ts'

/** One of the tables that stand below one another: the line of its header, what it holds, and its title if it has one. */
export function tableWords({ lines, datasets, titles }: Problem['details'], line: number, t: Translator): string {
  const place = String(lines).split(' / ').indexOf(String(line))
  const dataset = String(datasets).split(' / ')[place] ?? ''
  const title = String(titles).split(HEADER_BREAK)[place] ?? ''
  if (!isDataset(dataset)) return t('data.header-line', { line })
  const words = { line, dataset: t(`vocabulary.dataset-${dataset}`) }
  return title === ''
    ? t('questions.question-table-header', words)
    : t('questions.question-table-title', { ...words, title: shown(title) })
}

/** Longer titles are cut: the line says where the rest stands. */
const LONGEST_TITLE = 80

function shown(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title
}
