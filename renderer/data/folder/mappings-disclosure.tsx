import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { LONGEST_MAPPING_FILE, type RememberedMapping } from '../../../shared/domain/import/remembered-mapping.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import styles from '../../components/tables.module.css'
import { Changing, useIsFixed } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import dialog from '../work/drop.module.css'
import parts from './mappings.module.css'
import { useMappingChange, useMappingExport } from './use-mappings.ts'

/** What is remembered about files, by name, all versions; to be exported, taken over and removed. */
export function MappingsDisclosure({ mappings }: { mappings: readonly RememberedMapping[] }) {
  const { t, format } = useWords()
  const isFixed = useIsFixed()
  const count = mappings.filter(({ isCurrent }) => isCurrent).length
  const forget = useRef<() => void>(null)
  const take = useMappingChange(async (client, file: File) => {
    // The same file, mended, may be chosen again.
    forget.current?.()
    return client.call('mappings.import', { text: (await file.text()).slice(0, LONGEST_MAPPING_FILE) })
  })
  if (isFixed && count === 0) return null
  return (
    <Disclosure
      title={count === 0 ? t('mappings.title-none') : t('mappings.title', { count, n: format.count(count) })}
      text={t('mappings.text')}
    >
      {count > 0 && (
        <Listed
          label={t('mappings.table')}
          heads={[
            t('common.name'),
            t('mappings.column-version'),
            t('columns.dataset'),
            t('mappings.column-headers'),
            t('mappings.column-saved'),
          ]}
          hasActions
        >
          {mappings.map((mapping) => (
            <MappingRow key={`${mapping.name} ${mapping.version}`} mapping={mapping} />
          ))}
        </Listed>
      )}
      <Changing>
        <div className={styles.tools}>
          <FileButton
            resetRef={forget}
            accept="application/json,.json"
            onChange={(file) => file !== null && take.mutate(file)}
          >
            {(props) => <Button {...props}>{t('mappings.import')}</Button>}
          </FileButton>
        </div>
      </Changing>
    </Disclosure>
  )
}

function MappingRow({ mapping }: { mapping: RememberedMapping }) {
  const { t, format } = useWords()
  const { name, version, dataset, headers, savedAt, isCurrent } = mapping
  const save = useMappingExport()
  const [isAsking, setAsking] = useState(false)
  return (
    <tr>
      <th scope="row" className={styles.wrapping}>
        <bdi>{name}</bdi>
      </th>
      <td>
        {version} {!isCurrent && <small>{t('mappings.earlier')}</small>}
      </td>
      <td>{t(`vocabulary.dataset-${dataset}`)}</td>
      <td className={styles.wrapping}>
        <bdi>{headers.join(', ')}</bdi>
      </td>
      <td>
        <time dateTime={savedAt}>{instantWords(savedAt, format)}</time>
      </td>
      <td data-figure>
        {isCurrent && (
          <span className={parts.actions}>
            <Button size="compact-xs" aria-label={t('mappings.export-of', { name })} onClick={() => save.mutate(name)}>
              {t('common.export')}
            </Button>
            <Changing>
              <Button size="compact-xs" aria-label={t('mappings.remove-of', { name })} onClick={() => setAsking(true)}>
                {t('mappings.remove')}
              </Button>
            </Changing>
          </span>
        )}
        {isAsking && <ForgetDialog name={name} close={() => setAsking(false)} />}
      </td>
    </tr>
  )
}

/** Says what goes with a remembered mapping before it is removed: nothing brings its answers back. */
function ForgetDialog({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords()
  const remove = useMappingChange((client, _input: null) => client.call('mappings.remove', { name }), close)
  return (
    <Dialog title={t('mappings.remove-title', { name })} close={close}>
      <p>{t('mappings.remove-text')}</p>
      <div className={dialog.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('mappings.remove-keep')}
        </Button>
        <Button variant="filled" loading={remove.isPending} onClick={() => remove.mutate(null)}>
          {t('mappings.remove')}
        </Button>
      </div>
    </Dialog>
  )
}
