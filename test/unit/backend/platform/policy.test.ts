import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../../../electron/backend/platform/data-folder.ts'
import { FORBIDDABLE, folderOf, type OfficePolicy, officePolicy } from '../../../../electron/backend/platform/policy.ts'
import { testFolder } from '../../../support/test-folder.ts'

const folder = testFolder()
const FILE = 'Irisboard\\policy.json'

/** Works where the file that a computer with Windows has lies in the folder of the test. */
function onComputer<Result>(text: string | Buffer, work: () => Result): Result {
  const before = process.cwd()
  process.chdir(folder.path)
  try {
    writeFileSync(FILE, text)
    return work()
  } finally {
    process.chdir(before)
  }
}

const policyOf = (text: string | Buffer): OfficePolicy =>
  onComputer(text, () => officePolicy({ ProgramData: '', IRISBOARD_POLICY: '' }, 'win32'))

/** What a computer without a policy of its own forbids, with another file that the environment names. */
function forbiddenBy(text: string | null): readonly string[] {
  const file = join(folder.path, 'policy.json')
  if (text !== null) writeFileSync(file, text)
  const policy = officePolicy({ IRISBOARD_POLICY: file, ProgramData: folder.path }, 'win32')
  return FORBIDDABLE.filter((what) => policy.forbids(what) === file)
}

test('S10: all is allowed until a policy forbids it, and one that is broken may have', () => {
  expect(forbiddenBy(null)).toEqual([])
  expect(forbiddenBy('{}')).toEqual([])
  expect(forbiddenBy('{"sources":"allowed","updates":"forbidden"}')).toEqual([])
  expect(forbiddenBy('{"sources":"forbidden"}')).toEqual(['sources'])
  expect(forbiddenBy('{"demonstration":"forbidden"}')).toEqual(['demonstration'])
  expect(forbiddenBy('{"sources":"Forbidden"}')).toEqual(['sources', 'demonstration'])
  expect(forbiddenBy('{"language":"de"}')).toEqual(['sources', 'demonstration'])
  expect(forbiddenBy('')).toEqual(['sources', 'demonstration'])
  expect(officePolicy({ IRISBOARD_POLICY: folder.path }, 'linux').forbids('sources')).toBe(folder.path)
})

test('the file of the computer says all four, and is named', () => {
  const all = '{"sources":"forbidden","demonstration":"forbidden","dataFolder":"D:\\\\Irisboard","language":"nl"}'
  const { forbids, ...policy } = policyOf(all)
  const held = { files: [FILE], isBroken: false, unknown: [], dataFolder: 'D:\\Irisboard', language: 'nl' }
  expect(policy).toEqual(held)
  expect(FORBIDDABLE.map(forbids)).toEqual([FILE, FILE])
})

test('a file is read as the editors of Windows write it, and names in it that rule nothing are told', () => {
  const text = '{"dataFolder":"D:\\\\Données","language":"fr","demonstraton":"forbidden"}'
  for (const bytes of [`\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le')])
    expect(policyOf(bytes)).toMatchObject({ isBroken: false, dataFolder: 'D:\\Données', unknown: ['demonstraton'] })
  expect(policyOf(Buffer.from(text, 'latin1'))).toMatchObject({ isBroken: true, dataFolder: null })
})

test.runIf(process.platform !== 'win32')(
  'who starts the program with another folder of Windows escapes no rule',
  () => {
    const usual = 'C:\\ProgramData\\Irisboard\\policy.json'
    const [before, own] = [process.cwd(), join(folder.path, 'own')]
    mkdirSync(own)
    process.chdir(own)
    try {
      writeFileSync(usual, '{"sources":"forbidden"}')
      const { forbids, files } = officePolicy({ ProgramData: 'D:\\elsewhere' }, 'win32')
      expect([files, forbids('sources')]).toEqual([[usual], usual])
      writeFileSync('Irisboard\\policy.json', '{"dataFolder":"D:\\\\theirs","demonstration":"forbidden"}')
      const both = officePolicy({ ProgramData: '' }, 'win32')
      expect([both.dataFolder, both.forbids('demonstration')]).toEqual([null, FILE])
    } finally {
      process.chdir(before)
    }
  },
)

test('a file of the environment forbids, and gives neither folder nor language', () => {
  const file = join(folder.path, 'policy.json')
  writeFileSync(file, '{"sources":"forbidden","dataFolder":"/elsewhere","language":"nl"}')
  const { forbids, ...policy } = onComputer('{"demonstration":"forbidden"}', () =>
    officePolicy({ ProgramData: '', IRISBOARD_POLICY: file }, 'win32'),
  )
  expect(policy).toEqual({ files: [FILE, file], isBroken: false, unknown: [], dataFolder: null, language: null })
  expect([forbids('sources'), forbids('demonstration')]).toEqual([file, FILE])
})

test.each(['{"dataFolder":"Irisboard"}', '{"dataFolder":""}', '{"dataFolder":7}', 'no JSON'])(
  'a computer whose file is %s has a broken policy: all is forbidden, no folder is taken from it',
  (text) => {
    const { forbids, ...policy } = policyOf(text)
    expect(policy).toEqual({ files: [FILE], isBroken: true, unknown: [], dataFolder: null, language: null })
    expect(FORBIDDABLE.map(forbids)).toEqual([FILE, FILE])
  },
)

test('the usual data folder is that of the policy, and of a person on a computer of many; who names one has it', () => {
  const usual = (environment: Readonly<Record<string, string>>) =>
    onComputer('{"dataFolder":"E:\\\\{user}\\\\Irisboard"}', () =>
      defaultDataFolder({ ProgramData: '', ...environment }, 'win32', 'C:\\Users\\an'),
    )
  expect(usual({})).toBe('E:\\an\\Irisboard')
  expect(usual({ IRISBOARD_DATA: 'F:\\mine' })).toBe('F:\\mine')
  expect(folderOf('~/data/$&', '/home/an')).toBe('/home/an/data/$&')
})
