import { expect, test } from 'vitest'
import { howToCheck } from '../../../../electron/backend/report/how-to-check.ts'

test('it is in the language of the report and in English, once where they are the same', () => {
  expect(howToCheck('nl')).toMatch(/^HOE DIT DOCUMENT TE CONTROLEREN\n.*HOW TO CHECK THIS DOCUMENT\n/s)
  expect(howToCheck('fr')).toMatch(/^COMMENT VÉRIFIER CE DOCUMENT\n.*HOW TO CHECK THIS DOCUMENT\n/s)
  expect(howToCheck('en').match(/HOW TO CHECK THIS DOCUMENT/g)).toHaveLength(1)
})

test('it names one command of the program, and those that need no program of ours', () => {
  const text = howToCheck('en')
  for (const command of ['cli -- verify FILE.pdf', 'pdfdetach -saveall FILE.pdf', 'sha256sum manifest.json', '/Seal <'])
    expect(text).toContain(command)
})
