import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CategoryMapping, NewCategoryMapping } from '../../../shared/domain/import/category-mapping.ts'
import { readTypedDay } from '../../../shared/domain/reading/typed-day.ts'
import { CATEGORIES, CATEGORY_CODES, isCategory } from '../../../shared/domain/vocabulary/category.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import { dayError } from '../../components/span-form.tsx'
import styles from '../../components/tables.module.css'
import { Changing, useIsFixed } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import parts from './mappings.module.css'
import { useMappingChange } from './use-mappings.ts'

/** From which days on names of categories mean another one. */
export function BreaksDisclosure({ breaks }: { breaks: readonly CategoryMapping[] }) {
  const { t, format, language } = useWords()
  const remove = useMappingChange((client, id: number) => client.call('breaks.remove', { id }))
  const isFixed = useIsFixed()
  const count = breaks.length
  if (isFixed && count === 0) return null
  return (
    <Disclosure
      title={
        count === 0 ? t('mappings.breaks-title-none') : t('mappings.breaks-title', { count, n: format.count(count) })
      }
      text={t('mappings.breaks-text')}
    >
      {count > 0 && (
        <Listed
          label={t('mappings.breaks-table')}
          heads={[t('mappings.break-from'), t('mappings.break-name'), t('mappings.break-category')]}
          hasActions
        >
          {breaks.map(({ id, name, category, from }) => (
            <tr key={id}>
              <th scope="row">{format.day(from)}</th>
              <td className={styles.wrapping}>
                <bdi>{name}</bdi>
              </td>
              <td>{CATEGORIES[category][language]}</td>
              <td data-figure>
                <Changing>
                  <Button
                    size="compact-xs"
                    aria-label={t('mappings.break-remove', { name, day: format.day(from) })}
                    onClick={() => remove.mutate(id)}
                  >
                    {t('mappings.remove')}
                  </Button>
                </Changing>
              </td>
            </tr>
          ))}
        </Listed>
      )}
      <Changing>
        <BreakForm />
      </Changing>
    </Disclosure>
  )
}

function BreakForm() {
  const { t, language } = useWords()
  const [name, setName] = useState('')
  const [category, setCategory] = useState<NewCategoryMapping['category'] | null>(null)
  const [typed, setTyped] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const add = useMappingChange(
    (client, mapping: NewCategoryMapping) => client.call('breaks.save', mapping),
    () => {
      setName('')
      setCategory(null)
      setTyped('')
      setIsChecked(false)
    },
  )
  const from = readTypedDay(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (from.ok && name.trim() !== '' && category !== null) add.mutate({ name: name.trim(), category, from: from.day })
  }
  return (
    <form className={parts.form} onSubmit={submit} noValidate>
      <TextInput
        size="xs"
        label={t('mappings.break-name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
      />
      <NativeSelect
        size="xs"
        label={t('mappings.break-category')}
        value={category ?? ''}
        onChange={({ currentTarget: { value } }) => setCategory(isCategory(value) ? value : null)}
        data={[
          { value: '', label: t('reading.missing-choose') },
          ...CATEGORY_CODES.map((code) => ({ value: code, label: CATEGORIES[code][language] })),
        ]}
      />
      <TextInput
        size="xs"
        label={t('mappings.break-from')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={isChecked && dayError(from, t)}
        maxLength={40}
        autoComplete="off"
      />
      <Button type="submit" disabled={name.trim() === '' || category === null} loading={add.isPending}>
        {t('mappings.break-add')}
      </Button>
    </form>
  )
}
