import '../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { VersionCards } from '../../../../renderer/about/version-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('both cards have their place before the version is known: nothing is pushed aside', () => {
  expect(stillWords(<VersionCards />, { language: 'en' })).toBe('This version Data folder')
})

test('what the office rules is told, with what it wrote that rules nothing', () => {
  const policy = { files: ['/p'], isBroken: false, unknown: ['sorces'], forbidden: ['demonstration'], hasFolder: true }
  const version = { version: '1', build: '', node: '', sqlite: '', platform: '', supportEnds: null, dataFolder: '/d' }
  const answers = [[['app.version'], { ...version, policy: { ...policy, language: 'nl' } }]] as const
  expect(stillWords(<VersionCards />, { language: 'en', answers })).toContain(
    'rules what follows: /p. Not known to this version, and passed over: sorces. No demonstration may be opened. ' +
      'The usual data folder is that of the file. The language of the first start is that of the file.',
  )
})
