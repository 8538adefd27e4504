import { useMemo } from 'react'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { datasetNames } from '../../shared/i18n/file-words.ts'
import { useFolder } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { useFolderChoices } from '../host/open-folder.ts'
import { newSnapshots, openVisit } from '../state/folder-memory.ts'
import { screenStorage } from '../state/screen-storage.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './tour.module.css'

/** One line about the imports since the person was last here, none when there are none. */
export function SinceLastVisit() {
  const folder = useFolderChoices()?.open.id
  return folder === undefined ? null : <NewImports folder={folder} />
}

function NewImports({ folder }: { folder: string }) {
  const { t, format } = useWords()
  const view = useView()
  const { dataVersion } = useFolder()
  const visit = useMemo(
    () => openVisit(screenStorage, window.sessionStorage, folder, dataVersion),
    [folder, dataVersion],
  )
  const journal = useList('journal.list', {})
  const snapshots = useList('snapshots.list', {})
  if (journal.status !== 'ready' || snapshots.status !== 'ready') return null
  const found = newSnapshots(visit, journal.data, snapshots.data)
  if (found.length === 0) return null
  const names = datasetNames(
    found.map(({ dataset }) => dataset),
    t,
    format,
  )
  return (
    <p className={styles.since} role="note">
      {t('overview.tour-since', { count: found.length, names })}
      <a href={viewFragment({ ...view, page: 'data', drill: null })}>{t('overview.tour-since-link')}</a>
    </p>
  )
}
