import fc from 'fast-check'
import { afterAll, vi } from 'vitest'
import { SEED } from './counts.ts'

// For random tests that name no sample of their own: what fails once fails again.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })

// A part of the page that is loaded when it is drawn may come after the last test; the next file would be told of it.
afterAll(() => vi.dynamicImportSettled())
