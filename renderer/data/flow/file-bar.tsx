import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText } from '@tabler/icons-react'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import { useWords } from '../../state/words.tsx'
import type { TriedStage } from '../work/import-stage.ts'
import styles from './file-bar.module.css'

interface FileBarProps {
  readonly stage: TriedStage
  /** Where it stands among the files that were chosen with it; `null` for a file by itself. */
  readonly turn: Turn | null
  readonly replan: (options: ImportOptions) => void
  readonly leave: () => void
}

interface Turn {
  readonly place: number
  readonly total: number
}

/** The file that is being imported, and the dataset that it was taken for. */
export function FileBar({ stage, turn, replan, leave }: FileBarProps) {
  const { t, format } = useWords()
  const { file, options, plan } = stage
  const sha256 = plan?.understanding.sha256 ?? ''
  const isBusy = stage.status === 'reading' || stage.status === 'writing'
  return (
    <section className={styles.fileBar} aria-label={t('data.step-file')}>
      <IconFileText size={16} stroke={1.5} aria-hidden />
      <b>
        <bdi>{file.file.name}</bdi>
      </b>
      <span>{t('data.file-size', { size: format.count(file.file.size) })}</span>
      {sha256 !== '' && (
        <code title={sha256}>
          {t('imports.column-hash')} {sha256.slice(0, 12)}
        </code>
      )}
      {turn !== null && <span>{t('data.file-turn', { ...turn })}</span>}
      {plan !== null && (
        <span className={styles.recognised}>
          {plan.dataset === null ? (
            <b>{t('data.dataset-unknown')}</b>
          ) : (
            <>
              {options.dataset === null ? t('data.dataset-recognised') : t('data.dataset-chosen')}{' '}
              <b>{t(`vocabulary.dataset-${plan.dataset}`)}</b>
            </>
          )}
        </span>
      )}
      <div className={styles.actions}>
        <Menu position="bottom-end" shadow="md" offset={4} disabled={isBusy}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              disabled={isBusy}
              rightSection={<IconChevronDown size={14} stroke={1.5} />}
            >
              {t('data.dataset-other')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {options.dataset !== null && (
              <Menu.Item onClick={() => replan({ ...options, dataset: null, mapping: {} })}>
                {t('data.dataset-by-file')}
              </Menu.Item>
            )}
            {DATASETS.map((dataset) => (
              <Menu.Item key={dataset} onClick={() => replan({ ...options, dataset, mapping: {} })}>
                {t(`vocabulary.dataset-${dataset}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="subtle" color="gray" disabled={isBusy} onClick={leave}>
          {t(turn === null ? 'data.file-other' : 'imports.batch-back')}
        </Button>
      </div>
    </section>
  )
}
