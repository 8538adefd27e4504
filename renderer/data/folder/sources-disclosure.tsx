import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { datasetNames } from '../../../shared/i18n/file-words.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import styles from '../../components/tables.module.css'
import { useList } from '../../host/list.ts'
import type { Loaded } from '../../host/loaded.ts'
import { useWords } from '../../state/words.tsx'

/** Where every published figure stands. */
export function SourcesDisclosure() {
  const { t, format } = useWords()
  const everything = { programme: null }
  const sources = gatherSources([
    ...cited('programmes', useList('programmes.list', {})),
    ...cited('years', useList('years.list', {})),
    ...cited('indicators', useList('indicators.list', everything)),
    ...cited('budgets', useList('budgets.list', everything)),
    ...cited('participants', useList('participants.list', everything)),
    ...cited('dates', useList('dates.list', everything)),
  ])
  return (
    <Disclosure
      title={t('imports.sources-title', { count: sources.length, n: format.count(sources.length) })}
      text={t('imports.sources-text')}
    >
      <Listed
        label={t('imports.sources-table')}
        heads={[t('columns.source'), t('imports.column-datasets'), { figure: t('columns.rows') }]}
      >
        {sources.map(({ source, rows, datasets }) => (
          <tr key={source}>
            <th scope="row" lang="fr" className={styles.wrapping}>
              {source}
            </th>
            <td className={`${styles.wrapping} ${styles.sentence}`}>{datasetNames(datasets, t, format)}</td>
            <td data-figure>{format.count(rows)}</td>
          </tr>
        ))}
      </Listed>
    </Disclosure>
  )
}

function cited(dataset: Dataset, rows: Loaded<readonly { readonly source: string }[]>) {
  return rows.status === 'ready' ? rows.data.map(({ source }) => ({ dataset, source })) : []
}

/** A place in a document, with how many published figures come from there, and of which datasets. */
interface Source {
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
