import { Button, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { WAREHOUSE_COLUMNS, WAREHOUSE_TABLE, type WarehouseField } from '../../../shared/domain/warehouse/warehouse.ts'
import { Dialog } from '../../components/dialog.tsx'
import { askDatabasesAgain } from '../../host/connected-servers.ts'
import { useHost } from '../../host/host-context.tsx'
import { useAsked } from '../../host/use-asked.ts'
import { useWords } from '../../state/words.tsx'
import dialog from '../work/drop.module.css'
import { FIELDS, NOTHING_TYPED, readDatabase } from './database-form.ts'
import own from './databases.module.css'
import { FailureLines } from './failure-lines.tsx'
import { TestedDatabase } from './tested-database.tsx'

interface AddDatabaseDialogProps {
  readonly close: () => void
  /** Goes on to fetch from the database that was connected. */
  readonly pull: (name: string) => void
}

/** A form that connects a database once its servers have answered, and what they said. */
export function AddDatabaseDialog({ close, pull }: AddDatabaseDialogProps) {
  const { t } = useWords()
  const { client } = useHost()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [attempts, setAttempts] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  const read = readDatabase(typed, t)
  const errors = attempts > 0 && !read.ok ? read.errors : {}
  const add = useAsked(async (asked: Extract<typeof read, { ok: true }>['asked']) => {
    const tested = await client.call('sources.add', asked)
    askDatabasesAgain(queries)
    return tested
  })
  const { state } = add
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempts((now) => now + 1)
    if (read.ok) add.ask(read.asked)
  }
  if (state.kind === 'answered') {
    const { source: name } = state.answer
    return (
      <Dialog title={t('databases.added', { name })} close={close} size="lg">
        <TestedDatabase tested={state.answer} />
        <div className={dialog.dialogActions}>
          <Button onClick={close}>{t('common.close')}</Button>
          <Button data-autofocus variant="filled" onClick={() => pull(name)}>
            {t('databases.pull')}
          </Button>
        </div>
      </Dialog>
    )
  }
  const field = (name: 'name' | 'servers' | 'table' | 'certificate' | 'password') => ({
    label: t(`databases.field-${name}`),
    value: typed[name],
    error: errors[name],
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setTyped((now) => ({ ...now, [name]: value })),
  })
  const column = (name: WarehouseField) => ({
    label: t(`databases.column-of-${name}`),
    placeholder: WAREHOUSE_COLUMNS[name],
    value: typed.columns[name] ?? '',
    error: errors[name],
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setTyped((now) => ({ ...now, columns: { ...now.columns, [name]: value } })),
  })
  return (
    <Dialog title={t('databases.add-title')} close={close} size="lg">
      <form ref={form} className={own.form} onSubmit={submit} noValidate>
        <p>{t('databases.add-text')}</p>
        <TextInput {...field('name')} description={t('databases.field-name-hint')} data-autofocus />
        <Textarea {...field('servers')} description={t('databases.field-servers-hint')} rows={2} />
        <TextInput {...field('table')} placeholder={WAREHOUSE_TABLE} />
        <PasswordInput {...field('password')} description={t('databases.field-password-hint')} />
        <TextInput {...field('certificate')} description={t('databases.field-certificate-hint')} />
        <details className={own.query}>
          <summary>{t('databases.columns-title')}</summary>
          <div className={own.columns}>
            {FIELDS.map((name) => (
              <TextInput key={name} {...column(name)} size="xs" />
            ))}
          </div>
        </details>
        {state.kind === 'failed' && <FailureLines error={state.error} />}
        <div className={dialog.dialogActions}>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" variant="filled" loading={state.kind === 'asking'}>
            {t('databases.add-do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
