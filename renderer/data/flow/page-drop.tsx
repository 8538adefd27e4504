import { Dropzone } from '@mantine/dropzone'
import { isUpdate } from '../../../shared/contract/own-files.ts'
import { notify } from '../../components/notify.ts'
import { useHost } from '../../host/host-context.tsx'
import { addOffered } from '../../state/offered-files.ts'
import { withoutOwn } from '../../state/own-offers.ts'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { folderFiles } from '../work/chosen-files.ts'
import styles from '../work/drop.module.css'
import { prepareImport } from '../work/prepare-import.ts'

/** Takes a drop anywhere in the window, whatever the page: that of imports opens and shows the trial, or that of reports. */
export function PageDrop() {
  const { t } = useWords()
  const { open } = useViewActions()
  const { bridge, client } = useHost()
  const page = useViewPart((view) => view.page)
  // The desktop program alone asks about an update, outside of its pages.
  const offerUpdate = bridge.offerUpdate ?? (async () => notify(t('data.update-elsewhere')))
  const take = (files: readonly File[]) => {
    const [update] = files.filter(({ name }) => isUpdate(name))
    if (update !== undefined) void offerUpdate(update)
    const chosen = folderFiles(files).filter(({ name }) => !isUpdate(name))
    const others = withoutOwn(chosen.map((file) => ({ file, token: null })))
    if (others.length > 0) open(addOffered(others, page))
  }
  return (
    <Dropzone.FullScreen
      active
      // It is there while something is dragged only: the Tab key must not stop at it.
      activateOnKeyboard={false}
      onDragEnter={() => prepareImport(client)}
      onDrop={take}
      classNames={{ fullScreen: styles.window, root: styles.pageDrop }}
      inputProps={{ 'aria-label': t('data.choose') }}
    >
      <b>{t('data.drop-page')}</b>
      <p>{t('data.drop-page-text')}</p>
    </Dropzone.FullScreen>
  )
}
