import { FileButton, Menu } from '@mantine/core'
import {
  IconBookmark,
  IconBookmarkPlus,
  IconChevronDown,
  IconDownload,
  IconHistory,
  IconListDetails,
  IconUpload,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { LONGEST_VIEW_FILE } from '../../shared/domain/view/view-file.ts'
import { notify } from '../components/notify.ts'
import { useFileSaving } from '../components/use-change.ts'
import { Changing } from '../host/folder.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { sentencesApart } from '../views/distinct-sentences.ts'
import { useRecentViews } from '../views/recent-views.ts'
import { useSavedViews, useViewsChange } from '../views/use-saved-views.ts'
import { useViewParts, useViewSentence } from '../views/use-view-sentence.ts'
import styles from '../views/views.module.css'
import bar from './top-bar.module.css'

interface ViewMenuProps {
  readonly save: () => void
  readonly manage: () => void
}

/** The views that have a name, those that were looked at lately, and what can be done with them. */
export function ViewMenu({ save, manage }: ViewMenuProps) {
  const { t } = useWords()
  const importFile = useViewImport()
  const openFile = useRef<() => void>(null)
  return (
    <FileButton
      accept=".irisview,application/json,.json"
      onChange={(file) => {
        if (file !== null) importFile.mutate(file)
      }}
    >
      {({ onClick }) => {
        openFile.current = onClick
        return (
          <Menu position="bottom-end" shadow="md" offset={4} width={360}>
            <Menu.Target>
              <button
                type="button"
                className={bar.plain}
                aria-label={t('views.menu-title')}
                title={t('views.menu-title')}
              >
                <IconBookmark size={16} stroke={1.5} aria-hidden />
                <span className={bar.words}>{t('views.menu')}</span>
                <IconChevronDown size={14} stroke={1.5} aria-hidden className={bar.words} />
              </button>
            </Menu.Target>
            <Menu.Dropdown className={styles.menu}>
              <ViewItems />
              <Menu.Divider />
              <Changing>
                <Menu.Item leftSection={<IconBookmarkPlus size={14} stroke={1.5} />} onClick={save}>
                  {t('views.save')}
                </Menu.Item>
              </Changing>
              <FileItems manage={manage} openFile={() => openFile.current?.()} />
            </Menu.Dropdown>
          </Menu>
        )
      }}
    </FileButton>
  )
}

function ViewItems() {
  const { t } = useWords()
  const sentenceOf = useViewSentence()
  const { change } = useViewActions()
  const saved = useSavedViews()
  const recent = useRecentViews()
  const sentences = sentencesApart(recent, useViewParts(), t)
  return (
    <>
      <Menu.Label>{t('views.saved')}</Menu.Label>
      {saved.length === 0 && <p className={styles.none}>{t('views.none-saved')}</p>}
      {saved.map(({ id, name, view }) => (
        <Menu.Item
          key={id}
          disabled={view === null}
          leftSection={<IconBookmark size={14} stroke={1.5} />}
          title={view === null ? name : [name, sentenceOf(view)].join('\n')}
          onClick={() => view !== null && change(view)}
        >
          <span className={styles.lines}>{view === null ? t('views.unreadable', { name }) : name}</span>
        </Menu.Item>
      ))}
      {recent.length > 0 && <Menu.Label>{t('views.recent')}</Menu.Label>}
      {recent.map((view, index) => {
        const words = sentences[index] ?? ''
        return (
          <Menu.Item
            key={JSON.stringify(view)}
            leftSection={<IconHistory size={14} stroke={1.5} />}
            title={words}
            onClick={() => change(view)}
          >
            <span className={styles.lines}>{words}</span>
          </Menu.Item>
        )
      })}
    </>
  )
}

function FileItems({ manage, openFile }: { manage: () => void; openFile: () => void }) {
  const { t } = useWords()
  const hasSaved = useSavedViews().length > 0
  const exportFile = useViewExport()
  return (
    <>
      {hasSaved && (
        <>
          <Changing>
            <Menu.Item leftSection={<IconListDetails size={14} stroke={1.5} />} onClick={manage}>
              {t('views.manage')}
            </Menu.Item>
          </Changing>
          <Menu.Item leftSection={<IconDownload size={14} stroke={1.5} />} onClick={() => exportFile.mutate()}>
            {t('views.export')}
          </Menu.Item>
        </>
      )}
      <Changing>
        <Menu.Item leftSection={<IconUpload size={14} stroke={1.5} />} onClick={openFile}>
          {t('views.import')}
        </Menu.Item>
      </Changing>
    </>
  )
}

/** Writes all saved views into a file that the person keeps. */
function useViewExport() {
  return useFileSaving((client) => client.call('views.export', {}))
}

/** Takes over the views of such a file. */
function useViewImport() {
  const { t } = useWords()
  return useViewsChange(
    async (client, file: File) =>
      client.call('views.import', { text: (await file.text()).slice(0, LONGEST_VIEW_FILE) }),
    ({ added, known }) => notify(t('views.was-imported', { count: added, known })),
  )
}
