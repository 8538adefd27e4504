import type { Snapshot } from '../../shared/contract/snapshots.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { useList } from '../host/list.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** The published datasets that charts draw. */
type DrawnDataset = 'years' | 'categories' | 'indicators'

interface Drawn {
  readonly datasets: readonly DrawnDataset[]
  /** The imports that brought the figures of the incidents that are shown. */
  readonly used: readonly number[]
  readonly asOf: number | null
}

/** The imports that brought figures of what is drawn: the datasets that came with the program, and the files of users. */
export function figureSources(
  snapshots: readonly Snapshot[],
  { datasets, used, asOf }: Drawn,
): { readonly shipped: readonly DrawnDataset[]; readonly files: readonly string[] } {
  const isShown = ({ dataset, snapshot, ...counts }: Snapshot): boolean =>
    dataset === 'indicators' ? counts.new + counts.changed > 0 : used.includes(snapshot)
  const brought = snapshots.filter((each) => (asOf === null || each.snapshot <= asOf) && isShown(each))
  const of = (origin: Snapshot['origin'], name: DrawnDataset): readonly Snapshot[] =>
    brought.filter(({ dataset, ...each }) => dataset === name && each.origin === origin)
  return {
    shipped: datasets.filter((name) => of('shipped', name).length > 0),
    files: [...new Set(datasets.flatMap((name) => of('user', name).map(({ file }) => file)))],
  }
}

const SHIPPED_NAMES = {
  years: 'overview.source-report',
  categories: 'overview.source-table-1',
  indicators: 'overview.source-report',
} as const satisfies Record<DrawnDataset, string>

/** What the figures shown come from, each named once; nothing while that is not known. */
export function useSourceNames(datasets: readonly DrawnDataset[], answers: readonly Answer[]): readonly string[] {
  const { t } = useWords()
  const { asOf } = useView()
  const snapshots = useList('snapshots.list', {})
  if (snapshots.status !== 'ready') return []
  const used = answers.flatMap((answer) => answer.snapshots ?? [])
  const { shipped, files } = figureSources(snapshots.data, { datasets, used, asOf })
  return [...new Set([...shipped.map((dataset) => t(SHIPPED_NAMES[dataset])), ...files])]
}

/** Where the figures of a card come from, as a note below it; nothing while that is not known. */
export function useFigureSources(datasets: readonly DrawnDataset[], answers: readonly Answer[]): readonly string[] {
  const { t, format } = useWords()
  const names = useSourceNames(datasets, answers)
  return names.length === 0 ? [] : [t('overview.sources', { count: names.length, names: format.list(names) })]
}
