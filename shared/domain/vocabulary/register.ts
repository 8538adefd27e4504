import { z } from 'zod'

/** The register of all incidents for which nobody names another, and the only one with published figures. */
export const FIXMYSTREET = 'fixmystreet'

export const LONGEST_REGISTER = 60

/** What stands between answers, or for what is to be given, is in no name. */
const NAME = /^[^\p{Cc}|…]+$/u

/** The name of a register as a person gives it. */
export const registerSchema = z.string().trim().normalize('NFC').min(1).max(LONGEST_REGISTER).regex(NAME)
