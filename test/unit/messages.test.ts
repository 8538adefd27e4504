import { describe, expect, test } from 'vitest'
import { en } from '../../shared/i18n/en.ts'
import { fr } from '../../shared/i18n/fr.ts'
import { nl } from '../../shared/i18n/nl.ts'

/** An exact figure has no word before it. */
const MAY_BE_EMPTY = ['vocabulary.qualifier-word-exact']

const NAMES = 'irisboard sqlite node utf windows sha le be cpas kg km csv xlsx pdf json'
/** Words that are the same as in French, so that a message made of them alone is no forgotten translation. */
const SAME_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: wordsOf(`${NAMES} code dossier dossiers import incident site sites`),
  en: wordsOf(
    `${NAMES} actions administration administrations association associations budgets code commune communes date import incident
    incidents institution institutions licence litre litres n c note notes organisation page pages participant participants
    programme programmes rej site sites source sources total version`,
  ),
}

type Messages = ReadonlyMap<string, string>

const languages = { fr: messagesOf(fr), nl: messagesOf(nl), en: messagesOf(en) }
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

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g))].sort()
}

describe('messages', () => {
  test.each(others)('%s has every message that French has, and no other', (_language, messages) => {
    const wanted = [...languages.fr.keys()].filter((key) => !key.endsWith('_many'))
    expect([...messages.keys()].sort()).toEqual(wanted.sort())
  })

  test('a French plural has its form for millions', () => {
    const plurals = [...languages.fr.keys()].filter((key) => key.endsWith('_other'))
    expect(plurals.filter((key) => !languages.fr.has(key.replace(/_other$/, '_many')))).toEqual([])
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
