import '../../../support/page-window.ts'
import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { BackupsDisclosure } from '../../../../renderer/data/folder/backups-disclosure.tsx'
import { BreaksDisclosure } from '../../../../renderer/data/folder/breaks-disclosure.tsx'
import { MappingsDisclosure } from '../../../../renderer/data/folder/mappings-disclosure.tsx'
import { WithdrawnDisclosure } from '../../../../renderer/data/imports/withdrawn-disclosure.tsx'
import { DataPage } from '../../../../renderer/pages/data.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const at = '2023-11-15T10:00:00.000Z'
const mapping = {
  name: 'Weekly list',
  version: 1,
  dataset: 'incidents',
  headers: ['N°'],
  mapping: {},
  savedAt: at,
  isCurrent: true,
} as const

const PARTS: readonly (readonly [change: string, part: ReactNode])[] = [
  ['Choose a file', <DataPage key="page" />],
  ['Restore', <BackupsDisclosure key="backups" backups={[{ name: 'a', at, bytes: 1, snapshots: 1 }]} />],
  [
    'Remove',
    <BreaksDisclosure key="breaks" breaks={[{ id: 1, name: 'Voirie', category: 'road', from: '2023-01-01' }]} />,
  ],
  ['Add', <BreaksDisclosure key="break" breaks={[]} />],
  ['Remove', <MappingsDisclosure key="mappings" mappings={[mapping]} />],
  ['Import', <MappingsDisclosure key="mapping" mappings={[]} />],
  ['Erase', <WithdrawnDisclosure key="withdrawn" imports={[{ snapshot: 1, file: 'a.csv', importedAt: at }]} />],
]

test.each(PARTS)('a folder that can only be read does not offer to change it: %s', (change, part) => {
  const readOnly = stillWords(part, { language: 'en', folder: { readOnlyCopyOf: '/data' } })
  expect(stillWords(part, { language: 'en' })).toContain(change)
  expect(readOnly).not.toContain(change)
})

test('the page of imports says why it has nothing to import with', () => {
  const words = stillWords(<DataPage />, { language: 'en', folder: { readOnlyCopyOf: '/data' } })
  expect(words).toContain('This folder can only be read')
})
