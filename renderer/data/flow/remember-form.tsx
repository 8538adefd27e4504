import { Button, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import canonicalize from 'canonicalize'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../shared/domain/import/mapping.ts'
import {
  freeName,
  isOfOthers,
  isSameKind,
  isWorthRemembering,
  lastingMapping,
  type RememberedMapping,
} from '../../../shared/domain/import/remembered-mapping.ts'
import { useList } from '../../host/list.ts'
import { useWords } from '../../state/words.tsx'
import styles from '../folder/mappings.module.css'
import { useMappingChange } from '../folder/use-mappings.ts'

/** Offers to remember, under a name, what a person decided about a file; nothing where there is nothing to remember. */
export function RememberForm({ plan, options }: { plan: ImportPlan; options: ImportOptions }) {
  const { dataset, understanding, problems } = plan
  const headers = understanding.columns.map(({ header }) => header)
  if (dataset === null || headers.length === 0 || !isWorthRemembering(options.mapping)) return null
  const used = problems.find(({ code }) => code === 'note-mapping-used')?.details.name
  return (
    <Form
      key={understanding.file}
      {...{ dataset, headers, options }}
      name={String(used ?? nameOf(understanding.file))}
    />
  )
}

interface FormProps {
  readonly dataset: NonNullable<ImportPlan['dataset']>
  readonly headers: readonly string[]
  readonly options: ImportOptions
  readonly name: string
}

function Form({ dataset, headers, options: { mapping }, name }: FormProps) {
  const { t } = useWords()
  const mappings = useList('mappings.list', {})
  const remembered = mappings.status === 'ready' ? mappings.data : []
  const [typed, setTyped] = useState<string | null>(null)
  const [saved, setSaved] = useState<{ readonly name: string; readonly mapping: ImportOptions['mapping'] } | null>(null)
  const save = useMappingChange(
    (client, chosen: string) => client.call('mappings.save', { name: chosen, dataset, headers, mapping }),
    (chosen) => setSaved({ name: chosen, mapping }),
  )
  if (saved?.mapping === mapping) return <Remembered name={saved.name} />
  const kind = { dataset, headers }
  if (isRemembered(mapping, kind, remembered)) return null
  const text = typed ?? freeName(name, kind, remembered)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') save.mutate(text.trim())
  }
  return (
    <form className={styles.remember} onSubmit={submit}>
      <p>
        <b>{t('mappings.remember')}</b>
        <small>{t('mappings.remember-text')}</small>
      </p>
      <TextInput
        size="xs"
        label={t('common.name')}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        description={isOfOthers(text.trim(), kind, remembered) ? t('mappings.remember-replaces') : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
      />
      <Button
        type="submit"
        leftSection={<IconBookmark size={14} stroke={1.5} aria-hidden />}
        disabled={text.trim() === ''}
        loading={save.isPending}
      >
        {t('mappings.remember-do')}
      </Button>
    </form>
  )
}

/** What stands in the place of the form once it did its work; the keyboard goes on from there. */
function Remembered({ name }: { name: string }) {
  const { t } = useWords()
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus({ preventScroll: true }), [])
  return (
    <p ref={words} tabIndex={-1} className={styles.remember} role="status">
      {t('mappings.remembered', { name })}
    </p>
  )
}

/** What a file of this kind could be called: its own name without its ending and its date. */
function nameOf(file: string): string {
  const name = file
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[\d_-]+/g, ' ')
    .trim()
  return (name === '' ? file : name).slice(0, 76)
}

/** True for decisions that files of this kind are read with already, under whatever name. */
function isRemembered(
  mapping: Mapping,
  kind: Pick<RememberedMapping, 'dataset' | 'headers'>,
  remembered: readonly RememberedMapping[],
): boolean {
  const text = textOf(mapping)
  return remembered.some((each) => each.isCurrent && isSameKind(each, kind) && textOf(each.mapping) === text)
}

function textOf(mapping: Mapping): string | undefined {
  return canonicalize(lastingMapping(mapping))
}
