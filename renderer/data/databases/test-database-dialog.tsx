import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { AppError } from '../../../shared/contract/error.ts'
import { Dialog } from '../../components/dialog.tsx'

import { useHost } from '../../host/host-context.tsx'
import { useAsked } from '../../host/use-asked.ts'
import { useWords } from '../../state/words.tsx'
import dialog from '../work/drop.module.css'
import own from './databases.module.css'
import { FailureLines } from './failure-lines.tsx'
import { TestedDatabase } from './tested-database.tsx'

/** Asks the servers of a database what they hold; where the password is at fault, another one can be typed. */
export function TestDatabaseDialog({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords()
  const { client } = useHost()
  const [password, setPassword] = useState('')
  const test = useAsked((typed: string) =>
    client.call('sources.test', typed === '' ? { name } : { name, password: typed }),
  )
  const first = useEffectEvent(() => test.ask(''))
  useEffect(() => first(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.ask(password)
  }
  const { state } = test
  const isOfPassword = state.kind === 'failed' && PASSWORD_CODES.has(codeOf(state.error))
  return (
    <Dialog title={t('databases.test-of', { name })} close={close} size="lg">
      <form onSubmit={submit} noValidate>
        <div role="status">
          {state.kind === 'asking' && <p>{t('databases.testing')}</p>}
          {state.kind === 'answered' && <p className={own.good}>{t('databases.answered', { name })}</p>}
        </div>
        {state.kind === 'answered' && <TestedDatabase tested={state.answer} />}
        {state.kind === 'failed' && <FailureLines error={state.error} />}
        {isOfPassword && (
          <PasswordInput
            className={dialog.dialogText}
            label={t('databases.field-password')}
            description={t('databases.field-password-hint')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        )}
        <div className={dialog.dialogActions}>
          <Button onClick={close}>{t('common.close')}</Button>
          {state.kind === 'failed' && (
            <Button type="submit" variant="filled">
              {t('common.retry')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

const PASSWORD_CODES: ReadonlySet<string> = new Set(['source-password', 'source-password-file'])

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : ''
}
