import fc from 'fast-check'
import { SEED } from './counts.ts'

// For random tests that name no sample of their own: what fails once fails again.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })
