import { Button, Code } from '@mantine/core'
import { useFolderChoices } from '../query/open-folder.ts'
import { useWords } from '../state/words.tsx'
import { useFolderChoice, useFolderName } from './use-folder-choice.ts'
import styles from './welcome.module.css'

/** The folders that can be opened instead of one that cannot; nothing until the host has said which. */
export function OtherFolders() {
  const { t } = useWords()
  const choices = useFolderChoices()
  const choose = useFolderChoice()
  const nameOf = useFolderName()
  if (choices === undefined) return null
  const folders = choices.others.filter(({ isMissing }) => !isMissing)
  return (
    <section className={styles.others} aria-labelledby="other-folders">
      {(folders.length > 0 || choices.canBrowse) && (
        <>
          <h2 id="other-folders">{t('folder.instead')}</h2>
          <div className={styles.choices}>
            {folders.map((folder) => (
              <Button key={folder.id} onClick={() => choose(folder)}>
                {nameOf(folder)}
              </Button>
            ))}
            {choices.canBrowse && <Button onClick={() => choose(null)}>{t('folder.browse')}</Button>}
          </div>
        </>
      )}
      {!choices.canBrowse && (
        <>
          <p>{t('folder.browse-how')}</p>
          <Code block>npm start -- --data-dir DIR</Code>
        </>
      )}
    </section>
  )
}
