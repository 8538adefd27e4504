import { Button } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeptWarehouse } from '../../../shared/contract/methods/source-methods.ts'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import { serverName } from '../../../shared/domain/warehouse/warehouse.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { Card } from '../../components/card/card.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Listed } from '../../components/listed.tsx'
import { notify } from '../../components/notify.ts'
import styles from '../../components/tables.module.css'
import { useChange } from '../../components/use-change.ts'
import { askDatabasesAgain } from '../../host/connected-servers.ts'
import { Changing, useFolder, useIsFixed } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import dialog from '../work/drop.module.css'
import { AddDatabaseDialog } from './add-database-dialog.tsx'
import own from './databases.module.css'
import { PullDialog } from './pull-dialog.tsx'
import { TestDatabaseDialog } from './test-database-dialog.tsx'

interface DatabasesCardProps {
  readonly databases: readonly KeptWarehouse[]
  readonly snapshots: readonly Snapshot[]
}

/** The databases that a person connected, each with what was fetched last; one quiet line where there is none. */
export function DatabasesCard({ databases, snapshots }: DatabasesCardProps) {
  const { t, format } = useWords()
  const isFixed = useIsFixed()
  const { sourcesForbiddenBy: file } = useFolder()
  const [isAdding, setAdding] = useState(false)
  const [pulled, setPulled] = useState<string | null>(null)
  const count = databases.length
  if (isFixed && count === 0) return null
  const add = file === undefined && (
    <Changing>
      <Button leftSection={<IconDatabase size={14} stroke={1.5} />} onClick={() => setAdding(true)}>
        {t('databases.add')}
      </Button>
    </Changing>
  )
  return (
    <>
      {count === 0 ? (
        <p className={own.none}>
          <span>{file === undefined ? t('databases.none') : t('databases.forbidden', { file })}</span>
          {add}
        </p>
      ) : (
        <Card
          title={t('databases.title', { count, n: format.count(count) })}
          sentence={file === undefined ? t('databases.text', { count }) : t('databases.forbidden', { file })}
          controls={add}
        >
          <Listed
            label={t('common.connected')}
            heads={[
              t('common.name'),
              t('databases.column-servers'),
              t('databases.column-table'),
              t('databases.column-last'),
              { figure: t('columns.incidents') },
              t('columns.period'),
            ]}
            hasActions
          >
            {databases.map((database) => (
              <DatabaseRow
                key={database.name}
                database={database}
                last={lastPull(snapshots, database.name)}
                isForbidden={file !== undefined}
                pull={() => setPulled(database.name)}
              />
            ))}
          </Listed>
        </Card>
      )}
      {isAdding && (
        <AddDatabaseDialog
          close={() => setAdding(false)}
          pull={(name) => {
            setAdding(false)
            setPulled(name)
          }}
        />
      )}
      {pulled !== null && <PullDialog name={pulled} close={() => setPulled(null)} />}
    </>
  )
}

interface DatabaseRowProps {
  readonly database: KeptWarehouse
  readonly last: Snapshot | null
  readonly isForbidden: boolean
  readonly pull: () => void
}

function DatabaseRow({ database, last, isForbidden, pull }: DatabaseRowProps) {
  const { t, format } = useWords()
  const [asked, setAsked] = useState<'test' | 'remove' | null>(null)
  const { name, servers, relation, keptRows } = database
  const close = () => setAsked(null)
  return (
    <tr>
      <th scope="row" className={styles.wrapping}>
        <bdi>{name}</bdi>
      </th>
      <td className={styles.wrapping}>{servers.map(serverName).join(', ')}</td>
      <td className={styles.wrapping}>
        <bdi>{relation}</bdi>
      </td>
      <td>
        {last?.pull === undefined ? (
          t('databases.never')
        ) : (
          <time dateTime={last.pull.moment}>{instantWords(last.pull.moment, format)}</time>
        )}
        {keptRows > 0 && (
          <p className={own.hint}>{t('databases.kept', { count: keptRows, n: format.count(keptRows) })}</p>
        )}
      </td>
      <td data-figure>{last !== null && format.count(last.read)}</td>
      <td>
        {last !== null &&
          last.from !== null &&
          last.to !== null &&
          t('databases.period', { from: format.day(last.from), to: format.day(last.to) })}
      </td>
      <td data-figure>
        <Changing>
          <span className={own.actions}>
            {!isForbidden && (
              <>
                <Button size="compact-xs" aria-label={t('databases.pull-of', { name })} onClick={pull}>
                  {t('databases.pull')}
                </Button>
                <Button
                  size="compact-xs"
                  aria-label={t('databases.test-of', { name })}
                  onClick={() => setAsked('test')}
                >
                  {t('databases.test')}
                </Button>
              </>
            )}
            <Button
              size="compact-xs"
              aria-label={t('databases.remove-of', { name })}
              onClick={() => setAsked('remove')}
            >
              {t('common.remove')}
            </Button>
          </span>
        </Changing>
        {asked === 'test' && <TestDatabaseDialog name={name} close={close} />}
        {asked === 'remove' && <RemoveDatabaseDialog name={name} close={close} />}
      </td>
    </tr>
  )
}

/** The newest import that was fetched from a database and is not withdrawn; `null` where there is none. */
export function lastPull(snapshots: readonly Snapshot[], name: string): Snapshot | null {
  return snapshots.reduce<Snapshot | null>(
    (newest, each) => (each.pull?.source === name && each.snapshot > (newest?.snapshot ?? 0) ? each : newest),
    null,
  )
}

/** Says what goes with a database, and what stays, before it is removed. */
function RemoveDatabaseDialog({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const remove = useChange(
    (client, _input: null) => client.call('sources.remove', { name }),
    ({ removed }) => {
      askDatabasesAgain(queries)
      notify(t('databases.removed', { name: removed }))
      close()
    },
  )
  return (
    <Dialog title={t('databases.remove-title', { name })} close={close}>
      <p>{t('databases.remove-text')}</p>
      <div className={dialog.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('databases.remove-keep')}
        </Button>
        <Button variant="filled" loading={remove.isPending} onClick={() => remove.mutate(null)}>
          {t('common.remove')}
        </Button>
      </div>
    </Dialog>
  )
}
