import type { HelpConfiguration } from 'commander'
import type { Translator } from '../../shared/i18n/translator.ts'

/** The words that commander writes in English into a help text: its headings, and what stands for a value. */
export function helpWords(t: Translator): HelpConfiguration {
  const translated = (text: string) => placeWords(text, t)
  return {
    styleTitle: (title) =>
      wordsOf(`help-${title.toLowerCase().replace(/\W+/g, ' ').trim().replaceAll(' ', '-')}`, title, t),
    styleUsage: translated,
    styleOptionTerm: translated,
    styleSubcommandTerm: translated,
    styleArgumentTerm: (name) => wordsOf(`name-${name}`, name, t),
  }
}

/** A text in which each `<file>` or `[options]` is named in the language of the words. */
export function placeWords(text: string, t: Translator): string {
  return text.replace(/(?<=[<[])[\w=-]+(?=(?:\.{3})?[>\]])/g, (name) => wordsOf(`name-${name}`, name, t))
}

function wordsOf(name: string, text: string, t: Translator): string {
  const key = `command.${name}`
  return t.has(key) ? t(key) : text
}
