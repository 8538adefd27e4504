import { errorCode } from './error-code.ts'

/** True while a process of this computer has this number; that of another user too. */
export function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0)
  } catch (error) {
    // One that somebody else started may only not be asked.
    return errorCode(error) !== 'ESRCH'
  }
}
