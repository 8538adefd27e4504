import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { TABLE_NAMES } from '../../shared/domain/report/sections/report-sections.ts'
import type { TableName } from '../../shared/domain/report/tables/table.ts'
import { useProofWords } from '../state/proof-words.ts'
import styles from './recipe-form.module.css'

interface SectionOrderProps {
  readonly chosen: readonly TableName[]
  readonly choose: (sections: readonly TableName[]) => void
}

/** The chosen sections in their order: each can be moved and left out, and others added. */
export function SectionOrder({ chosen, choose }: SectionOrderProps) {
  const { t } = useProofWords()
  const nameOf = (section: TableName) => t(`report.section-${section}`)
  const others = TABLE_NAMES.filter((section) => !chosen.includes(section))
  return (
    <>
      <ol className={styles.order}>
        {chosen.map((section, place) => (
          <li key={section}>
            <span>{nameOf(section)}</span>
            <ActionIcon
              disabled={place === 0}
              aria-label={t('proof.section-up', { section: nameOf(section) })}
              onClick={() => choose(moved(chosen, place, place - 1))}
            >
              <IconArrowUp size={16} stroke={1.5} />
            </ActionIcon>
            <ActionIcon
              disabled={place === chosen.length - 1}
              aria-label={t('proof.section-down', { section: nameOf(section) })}
              onClick={() => choose(moved(chosen, place, place + 1))}
            >
              <IconArrowDown size={16} stroke={1.5} />
            </ActionIcon>
            <ActionIcon
              disabled={chosen.length === 1}
              aria-label={t('proof.section-leave', { section: nameOf(section) })}
              onClick={() => choose(chosen.filter((each) => each !== section))}
            >
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('proof.section-add')}
          value=""
          onChange={({ currentTarget: { value } }) => choose([...chosen, ...others.filter((each) => each === value)])}
          data={[
            { value: '', label: t('proof.section-add') },
            ...others.map((each) => ({ value: each, label: nameOf(each) })),
          ]}
        />
      )}
      <p className={styles.about}>{t('proof.recipe-sections-last')}</p>
    </>
  )
}

/** The list with the section of one place at another. */
function moved(chosen: readonly TableName[], from: number, to: number): readonly TableName[] {
  const others = chosen.filter((_each, place) => place !== from)
  return [...others.slice(0, to), ...chosen.slice(from, from + 1), ...others.slice(to)]
}
