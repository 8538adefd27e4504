import { FileRefusal } from '../../store/foreign/file-refusal.ts'
import type { RefusedOpening } from './record-source.ts'

/** What opening a file gives, be it the refusal that it fails with. */
export async function orRefusal<Result>(open: () => Promise<Result>): Promise<Result | RefusedOpening> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    const { code, details, place } = error
    return { ok: false, code, details, place }
  }
}
