import type { Language } from '../domain/vocabulary/language.ts'
import { command as commandEn } from './en/command.ts'
import { proof as proofEn } from './en/proof.ts'
import * as areasEn from './en.ts'
import { command as commandFr } from './fr/command.ts'
import { proof as proofFr } from './fr/proof.ts'
import * as areasFr from './fr.ts'
import { command as commandNl } from './nl/command.ts'
import { proof as proofNl } from './nl/proof.ts'
import * as areasNl from './nl.ts'
import { type Translator, translatorOf } from './translator.ts'

const fr = { ...areasFr, command: commandFr, proof: proofFr }
const nl = { ...areasNl, command: commandNl, proof: proofNl }
const en = { ...areasEn, command: commandEn, proof: proofEn }

/** The areas and messages of another language, less the plural form that only French has. */
type Same<Areas> = {
  readonly [Area in keyof Areas]: Readonly<Record<Exclude<keyof Areas[Area], `${string}_many`>, string>>
}

/**
 * With the words of the terminal and of checks, which no page loads. A message that a language lacks or has alone does not
 * compile.
 */
export const MESSAGES = { fr, nl, en } satisfies {
  readonly fr: Same<typeof nl> & Same<typeof en>
  readonly nl: Same<typeof fr>
  readonly en: Same<typeof fr>
}

/** A translator for one language, all of which are at hand where files need not be fetched. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, MESSAGES[language])
}
