import { readFileSync } from 'node:fs'
import { basename, posix, win32 } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/error.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/vocabulary/language.ts'
import { errorCode } from './error-code.ts'

/** What an office may forbid on a computer. */
export const FORBIDDABLE = ['sources', 'demonstration'] as const
export type Forbiddable = (typeof FORBIDDABLE)[number]

const permission = z.enum(['allowed', 'forbidden']).default('allowed')
const policySchema = z.object({
  sources: permission,
  demonstration: permission,
  /** `~` at its beginning is the home of the person, `{user}` its name. */
  dataFolder: z.string().min(1).max(1024).nullable().default(null),
  language: z.enum(LANGUAGES).nullable().default(null),
})

/** A file that says what holds on this computer. */
interface HeldPolicy extends z.infer<typeof policySchema> {
  readonly file: string
  /** What it has beside, such as a name that is misspelt. */
  readonly unknown: readonly string[]
  /** It could not be read or understood, and so may have forbidden anything. */
  readonly isBroken: boolean
}

/** What an office rules on this computer; nothing where there is no file. */
export interface OfficePolicy {
  readonly files: readonly string[]
  readonly isBroken: boolean
  /** The names in them that rule nothing. */
  readonly unknown: readonly string[]
  /** The folder of the data for who names none. */
  readonly dataFolder: string | null
  /** The language until a person chooses one. */
  readonly language: Language | null
  /** The file that forbids it; `null` where none does. */
  forbids(what: Forbiddable): string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of Windows for all users, where nobody moved it: a variable may be changed by who starts the program. */
const PROGRAM_DATA = 'C:\\ProgramData'

/** Where the one who runs a computer says what holds on it, the place that counts first. */
function policyFiles({ ProgramData = PROGRAM_DATA }: Environment, platform: string): readonly string[] {
  switch (platform) {
    case 'win32':
      return [...new Set([PROGRAM_DATA, ProgramData])].map((place) => win32.join(place, 'Irisboard', 'policy.json'))
    case 'darwin':
      return ['/Library/Application Support/Irisboard/policy.json']
    default:
      return ['/etc/irisboard/policy.json']
  }
}

/** What a file says; `null` where there is none. */
function readPolicy(file: string, platform: string): HeldPolicy | null {
  try {
    const said = readJson(textOf(readFileSync(file)))
    const policy = policySchema.parse(said)
    if (policy.dataFolder !== null && !isWhole(policy.dataFolder, platform)) throw new Error('no whole path')
    const unknown = Object.keys(Object(said)).filter((name) => !Object.hasOwn(policySchema.shape, name))
    return { ...policy, file, unknown, isBroken: false }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    const forbidden = { sources: 'forbidden', demonstration: 'forbidden' } as const
    return { ...forbidden, dataFolder: null, language: null, file, unknown: [], isBroken: true }
  }
}

/** Windows writes UTF-8 and UTF-16 with a mark before them, which is no part of the text. */
function textOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
}

function isWhole(path: string, platform: string): boolean {
  return /^~[\\/]/.test(path) || (platform === 'win32' ? win32 : posix).isAbsolute(path)
}

/** The policy of this computer, and one more that its environment names, which may only forbid. */
export function officePolicy(
  environment: Environment = process.env,
  platform: string = process.platform,
): OfficePolicy {
  const read = (files: readonly string[]) =>
    files.map((file) => readPolicy(file, platform)).filter((policy) => policy !== null)
  const ofComputer = read(policyFiles(environment, platform))
  const [own] = ofComputer
  const named = environment.IRISBOARD_POLICY ?? ''
  const held = [...ofComputer, ...read(named === '' ? [] : [named])]
  return {
    files: held.map(({ file }) => file),
    isBroken: held.some(({ isBroken }) => isBroken),
    unknown: held.flatMap(({ unknown }) => unknown),
    dataFolder: own?.dataFolder ?? null,
    language: own?.language ?? null,
    forbids: (what) => held.find((policy) => policy[what] === 'forbidden')?.file ?? null,
  }
}

/** The data folder of a policy for one person. */
export function folderOf(dataFolder: string, home: string): string {
  return dataFolder.replace(/^~(?=[\\/])/, () => home).replaceAll('{user}', () => basename(home.replaceAll('\\', '/')))
}

/** Fails with `CODE-forbidden` where a policy of this computer says so. */
export function expectAllowed(what: Forbiddable): void {
  const file = officePolicy().forbids(what)
  if (file !== null) throw new AppError(`${what}-forbidden`, { file })
}
