import { readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { z } from 'zod'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { errorCode } from './error-code.ts'

const policySchema = z.object({ sources: z.enum(['allowed', 'forbidden']).default('allowed') })

type Policy = z.infer<typeof policySchema>

/** What an office allows on this computer, and the file that says so. */
interface OfficePolicy extends Policy {
  readonly file: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where the one who runs a computer says what is allowed on it. */
function policyFile(environment: Environment, platform: string): string {
  switch (platform) {
    case 'win32':
      return win32.join(environment.ProgramData ?? 'C:\\ProgramData', 'Irisboard', 'policy.json')
    case 'darwin':
      return '/Library/Application Support/Irisboard/policy.json'
    default:
      return posix.join('/etc', 'irisboard', 'policy.json')
  }
}

/** What is allowed; all of it where there is no file. One that cannot be read, or is broken, may have forbidden anything. */
function readPolicy(file: string): OfficePolicy {
  try {
    return { ...policySchema.parse(readJson(readFileSync(file, 'utf8'))), file }
  } catch (error) {
    return { sources: errorCode(error) === 'ENOENT' ? 'allowed' : 'forbidden', file }
  }
}

/** The policy of this computer, and one more that its environment names, which may only forbid. */
export function officePolicy(
  environment: Environment = process.env,
  platform: string = process.platform,
): OfficePolicy {
  const files = [policyFile(environment, platform), environment.IRISBOARD_POLICY ?? ''].filter((file) => file !== '')
  const policies = files.map(readPolicy)
  return policies.find(({ sources }) => sources === 'forbidden') ?? { sources: 'allowed', file: files[0] ?? '' }
}
