import { Code, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconFolder, IconFolderOpen } from '@tabler/icons-react'
import { useFolder } from '../host/folder.tsx'
import { useFolderChoices } from '../host/open-folder.ts'
import { useWords } from '../state/words.tsx'
import styles from './top-bar.module.css'
import { useFolderChoice, useFolderName } from './use-folder-choice.ts'

/** Which data folder is open, and the way to another one. */
export function FolderMenu() {
  const { t, format } = useWords()
  const { asOf, isDemonstration } = useFolder()
  const choices = useFolderChoices()
  const choose = useFolderChoice()
  const nameOf = useFolderName()
  if (choices === undefined) return null
  const { open, others, canBrowse } = choices
  // That it is a demonstration is said beside it.
  const name = open.kind === 'usual' ? nameOf(open) : open.name
  const day = asOf.records ?? asOf.published
  return (
    <Menu position="bottom-start" shadow="md" offset={4} width={340}>
      <Menu.Target>
        <button
          type="button"
          className={`${styles.plain} ${styles.folder}`}
          aria-label={t('folder.title', { name })}
          title={t('folder.title', { name })}
        >
          <IconFolder size={16} stroke={1.5} aria-hidden />
          <span>{name}</span>
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.folders}>
        <Menu.Label>{t('folder.open-now')}</Menu.Label>
        <Menu.Item className={styles.present} aria-current leftSection={<IconCheck size={14} stroke={1.5} />}>
          <b>{name}</b>
          <span>
            {t(isDemonstration ? 'folder.invented' : 'folder.real')}
            {day !== null && <> · {t('folder.as-of', { day: format.day(day) })}</>}
          </span>
        </Menu.Item>
        <Menu.Label>{t('folder.others')}</Menu.Label>
        {others.map((folder) => (
          <Menu.Item
            key={folder.id}
            disabled={folder.isMissing}
            leftSection={<IconFolder size={14} stroke={1.5} />}
            onClick={() => choose(folder)}
          >
            {folder.isMissing ? t('folder.missing', { name: nameOf(folder) }) : nameOf(folder)}
          </Menu.Item>
        ))}
        {canBrowse ? (
          <Menu.Item leftSection={<IconFolderOpen size={14} stroke={1.5} />} onClick={() => choose(null)}>
            {t('folder.browse')}
          </Menu.Item>
        ) : (
          <div className={styles.how}>
            {t('folder.browse-how')}
            <Code block>npm start -- --data-dir DIR</Code>
          </div>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
