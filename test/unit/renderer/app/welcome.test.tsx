import '../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { Welcome } from '../../../../renderer/app/welcome.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import type { FolderChoices } from '../../../../shared/contract/folders.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const CHOICES: FolderChoices = {
  open: { id: '0000000000000001', name: 'figures', kind: 'other' },
  others: [
    { id: '0000000000000002', name: 'irisboard', kind: 'usual', isMissing: false },
    { id: '0000000000000003', name: 'moved-away', kind: 'other', isMissing: true },
  ],
  canBrowse: false,
}

const wordsOf = (choices: FolderChoices | null, language: 'fr' | 'nl' | 'en' = 'en') =>
  stillWords(<Welcome folder={{ status: 'failed', error: new AppError('folder-damaged'), retry: () => undefined }} />, {
    language,
    answers: choices === null ? [] : [[['folder.choices'], choices]],
  })

test('a demonstration that the office forbids is a folder that cannot be used', () => {
  const error = new AppError('demonstration-forbidden', { file: '/policy.json' })
  const words = stillWords(<Welcome folder={{ status: 'failed', error, retry: () => undefined }} />, { language: 'en' })
  expect(words).toContain('This data folder could not be used On this computer no demonstration may be made or opened')
})

test('a damaged folder says what brings its backups back, and offers the folders that can be opened', () => {
  const words = wordsOf(CHOICES)
  expect(words).toContain('This data folder could not be used')
  expect(words).not.toContain('figures')
  expect(words).toContain('the command “restore” in the terminal puts one back')
  expect(words).toContain('Open another folder Usual folder')
  expect(words).not.toContain('moved-away')
  expect(words).toContain('npm start -- --data-dir DIR')
})

test('where the host has a dialog it is offered, also without other folders', () => {
  const words = wordsOf({ ...CHOICES, others: [], canBrowse: true })
  expect(words).toContain('Open another folder Another folder…')
  expect(words).not.toContain('--data-dir')
})

test('nothing else is offered before the host has said what there is', () => {
  expect(wordsOf(null)).not.toContain('Open another folder')
})

test.each(LANGUAGES)('in %s it names the folder of the backups and the command', (language) => {
  expect(wordsOf(CHOICES, language)).toMatch(/backups.*restore/)
})
