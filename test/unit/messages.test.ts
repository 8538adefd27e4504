import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../shared/i18n/all-languages.ts'

/** An exact figure has no word before it. */
const MAY_BE_EMPTY = ['vocabulary.qualifier-word-exact']

const NAMES = 'irisboard sqlite node utf windows sha le be cpas kg km csv xlsx pdf json mac os roman ibm ms dos'
/** Words that are the same as in French, so that a message made of them alone is no forgotten translation. */
const SAME_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: wordsOf(`${NAMES} code dossier dossiers excel import imports incident site sites`),
  en: wordsOf(
    `${NAMES} actions administration administrations association associations budgets clause code commune communes date dimensions euros excel format images import imports incident
    incidents institution institutions introduction journal licence litre litres n c note notes options organisation organisations page pages participant participants
    programme programmes rej sections signatures site sites source sources total version`,
  ),
}

/** One thing has one name: the words on the right say again what the messages call what stands on the left. */
const SECOND_NAMES: Readonly<Record<string, readonly (readonly [name: string, second: RegExp])[]>> = {
  fr: [
    ['import n°, état après un import', /instantané/i],
    ['endommagé', /abîmé/i],
    ['clôturé', /\bclose?s?\b/],
    ['non utilisé', /sans emploi/],
    ['choisir, annuler', /\b(choisissez|annulez|utilisez|cliquez)\b/i],
  ],
  nl: [
    ['import nr., toestand na een import', /momentopname|\bstand na\b/i],
    ['inlezen', /importe(er|ren)|geïmporteerd/i],
    ['kolomtitel', /kolomkop/i],
    ['bewaren', /opslaan|opgeslagen/i],
    ['logboek', /journaal/i],
    ['back-up', /reservekopie/i],
    ['gegevens op', /gegevens tot/i],
    ['PDF, CSV', /(?<![.{])\b(pdf|csv)\b/],
  ],
  en: [
    ['import no., state after an import', /(?<!\{)snapshot/i],
    ['data as of', /data (up )?to \{\{/i],
    ['current', /\bpresent (state|data|selection)\b/i],
    ['full year', /whole year/i],
    ['import', /take over|taken over/i],
  ],
}

type Messages = ReadonlyMap<string, string>

const languages = { fr: messagesOf(MESSAGES.fr), nl: messagesOf(MESSAGES.nl), en: messagesOf(MESSAGES.en) }
const others = [
  ['nl', languages.nl],
  ['en', languages.en],
] as const

function messagesOf(areas: Readonly<Record<string, Readonly<Record<string, string>>>>): Messages {
  return new Map(
    Object.entries(areas).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, text]) => [`${area}.${key}`, text] as const),
    ),
  )
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu))
}

/** Before ; ? ! % belongs a thin space that does not break, before : and inside « » a wide one. */
const FRENCH_SPACES = [
  [/(?<!\u202f|\(|^)[;?!%]/, 'U+202F before'],
  [/(?<!\u00a0):(?![\w/])/, 'U+00A0 before'],
  [/«(?!\u00a0)/, 'U+00A0 behind'],
  [/(?<!\u00a0)»/, 'U+00A0 before'],
] as const

/** What the signs of a French text want around them and have not: `U+00A0 before :`. */
function looseSigns(text: string): readonly string[] {
  return FRENCH_SPACES.flatMap(([sign, space]) => {
    const found = sign.exec(text)
    return found === null ? [] : `${space} ${found[0]}`
  })
}

/** The values of a message. One that brings its French "de" along, `ofFrom`, is the same value as `from`. */
function placeholders(text: string): readonly string[] {
  const plain = text.replaceAll(/\{\{of([A-Z])/g, (_of, initial: string) => `{{${initial.toLowerCase()}`)
  return [...new Set(plain.match(/\{\{\s*\w+\s*\}\}/g))].sort()
}

describe('messages', () => {
  test.each(others)('%s has every message that French has, and no other', (_language, messages) => {
    const wanted = [...languages.fr.keys()].filter((key) => !key.endsWith('_many'))
    expect([...messages.keys()].sort()).toEqual(wanted.sort())
  })

  test('a plural has all the forms of its language', () => {
    const lacking = Object.entries(languages).flatMap(([language, messages]) =>
      [...messages.keys()]
        .filter((key) => key.endsWith('_one') !== key.endsWith('_other'))
        .map((key) => key.replace(/_(one|other)$/, ''))
        .filter((stem) => !messages.has(`${stem}_one`) || !messages.has(`${stem}_other`))
        .map((stem) => `${language} ${stem}`),
    )
    expect(lacking).toEqual([])
  })

  test.each(Object.entries(languages))('no message in %s is empty or carries a stray space', (_language, messages) => {
    const odd = [...messages].filter(
      ([key, text]) => text !== text.trim() || / {2}/.test(text) || (text === '' && !MAY_BE_EMPTY.includes(key)),
    )
    expect(odd).toEqual([])
  })

  test('a French sign never stands at the start of a line: no plain or missing space goes with it', () => {
    const odd = [...languages.fr].flatMap(([key, text]) => looseSigns(text).map((wanted) => `${key}: ${wanted}`))
    expect(odd).toEqual([])
  })

  test.each(Object.entries(languages))('one thing has one name in %s', (language, messages) => {
    const second = [...messages].flatMap(([key, text]) =>
      (SECOND_NAMES[language] ?? []).filter(([, word]) => word.test(text)).map(([name]) => `${key}: ${name}`),
    )
    expect(second).toEqual([])
  })

  test.each(others)('%s gives the same values a place as French', (_language, messages) => {
    // The form for one may write the number as a word.
    const kept = [...messages].filter(([key]) => !key.endsWith('_one'))
    const differing = kept.filter(
      ([key, text]) => `${placeholders(text)}` !== `${placeholders(languages.fr.get(key) ?? '')}`,
    )
    expect(differing).toEqual([])
  })

  test.each(others)('%s differs from French, unless all its words are the same in both', (language, messages) => {
    const known = SAME_WORDS[language]
    const alike = [...messages].filter(([key, text]) => text === languages.fr.get(key))
    const forgotten = alike.filter(([, text]) =>
      [...wordsOf(text.replaceAll(/\{\{.*?\}\}/g, ''))].some((word) => !known?.has(word)),
    )
    expect(forgotten).toEqual([])
  })
})
