import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'

/** By key, in the order of the file. */
export type Catalog = Record<string, string>

type Argument = [name: string, type?: string, options?: Record<string, unknown>]

/**
 * What is wrong with the texts in `src/i18n/<language>/<journey>.json`, a sentence for each fault; nothing when every
 * language says all that the first one says, with the same values.
 */
export function faultsOf(folder: string, languages: readonly string[]): string[] {
  const [first = '', ...others] = languages
  const files = readdirSync(join(folder, first))
  return [
    ...others.flatMap((language) =>
      difference(files, readdirSync(join(folder, language))).map((file) => `${language}/${file}: not in all languages`),
    ),
    ...files.flatMap((file) => {
      const model = read(folder, first, file)
      return languages.flatMap((language) =>
        catalogFaults(language, read(folder, language, file), model).map((fault) => `${language}/${file}: ${fault}`),
      )
    }),
  ]
}

function read(folder: string, language: string, file: string): Catalog {
  try {
    return JSON.parse(readFileSync(join(folder, language, file), 'utf8'))
  } catch {
    return {}
  }
}

/** The faults of one catalogue beside the same one in the first language. */
export function catalogFaults(language: string, catalog: Catalog, model: Catalog): string[] {
  const keys = Object.keys(catalog)
  const astray = difference(Object.keys(model), keys)
  if (astray.length > 0) return astray.map((key) => `${key} is ${key in model ? 'missing' : 'surplus'}`)
  if (keys.join() !== Object.keys(model).join()) return ['the keys are in another order']
  return keys.flatMap((key) => textFaults(language, catalog[key] ?? '', model[key] ?? '').map((it) => `${key} ${it}`))
}

function textFaults(language: string, text: string, model: string): string[] {
  try {
    const message = compileMessageOrThrow(text)
    const faults = [
      ...difference(demands(text), demands(model)).map((it) => `differs in ${it}`),
      ...lackingForms(language, message).map((name) => `lacks a form of the plural {${name}}`),
    ]
    if (text.trim() === '') faults.push('is empty')
    if (text.includes("'")) faults.push('has a straight apostrophe, by which ICU quotes')
    if (language === 'fr' && / [:;?!»]|« /.test(text)) faults.push('may break before a sign')
    return faults
  } catch {
    return ['is not valid ICU']
  }
}

/** What a text demands of the code that uses it: names of values, cases of choices, tags. */
function demands(text: string): string[] {
  const places = values(compileMessageOrThrow(text)).map(([name, type, options]) =>
    type === 'select' ? `{${name}: ${casesOf(options)}}` : `{${name}}`,
  )
  return [...new Set([...places, ...(text.match(/<[^>]*>/g) ?? [])])]
}

function casesOf(options: Argument[2]): string {
  return Object.keys(options ?? {})
    .filter((key) => key !== 'offset')
    .sort()
    .join()
}

/** A plural that tells one form from another tells all that the language has. */
function lackingForms(language: string, message: unknown): string[] {
  const forms: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return values(message)
    .filter(([, type, options]) => {
      const given = Object.keys(options ?? {}).filter((form) => forms.includes(form))
      return type === 'plural' && given.length > 1 && given.length < forms.length
    })
    .map(([name]) => name)
}

/** Every place of a compiled message where a value goes in, those within plurals and choices too. */
function values(compiled: unknown): Argument[] {
  if (!Array.isArray(compiled)) return []
  return compiled.filter(Array.isArray).flatMap((token) => {
    const argument = token as Argument
    return [argument, ...Object.values(argument[2] ?? {}).flatMap(values)]
  })
}

/** What is in only one of them. */
function difference(some: readonly string[], others: readonly string[]): string[] {
  return [...some.filter((one) => !others.includes(one)), ...others.filter((one) => !some.includes(one))]
}
