import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconEye, IconGitCompare, IconTrash } from '@tabler/icons-react'
import type { Snapshot } from '../../shared/contract/snapshots.ts'
import { Changing } from '../host/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

interface SnapshotMenuProps {
  readonly snapshot: Snapshot
  /** The import before it, `null` for the first one. */
  readonly before: Snapshot | null
  readonly compare: (from: number, to: number) => void
  readonly undo: () => void
  readonly purge: () => void
}

/** What can be done with one import of the list. */
export function SnapshotMenu({ snapshot, before, compare, undo, purge }: SnapshotMenuProps) {
  const { t } = useWords()
  const { asOf } = useView()
  const { change } = useViewActions()
  const isShown = asOf === snapshot.snapshot
  const name = t('history.row-menu', { snapshot: snapshot.snapshot })
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={24} aria-label={name} title={name}>
          <IconDots size={14} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label title={snapshot.sha256}>{t('data.fingerprint', { hash: snapshot.sha256.slice(0, 12) })}</Menu.Label>
        <Menu.Item
          leftSection={<IconEye size={14} stroke={1.5} />}
          onClick={() => change({ asOf: isShown ? null : snapshot.snapshot })}
        >
          {t(isShown ? 'history.state-back' : 'history.state-show')}
        </Menu.Item>
        {before !== null && (
          <Menu.Item
            leftSection={<IconGitCompare size={14} stroke={1.5} />}
            onClick={() => compare(before.snapshot, snapshot.snapshot)}
          >
            {t('history.compare-before')}
          </Menu.Item>
        )}
        {snapshot.origin === 'user' && (
          <Changing>
            <Menu.Item leftSection={<IconArrowBackUp size={14} stroke={1.5} />} onClick={undo}>
              {t('history.undo-this')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={14} stroke={1.5} />} onClick={purge}>
              {t('backups.purge-this')}
            </Menu.Item>
          </Changing>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
