import { parseDocument } from 'yaml'
import type { Sheet } from './sheet.ts'

/** A text that was read, or why it could not be: what is wrong inside a rule is the server's to name. */
export type Reading = { sheet: Sheet } | { line: number; fault: 'syntax' | 'shape'; message: string }

/** Reads YAML or JSON as far as a builder needs it: the form of a sheet, whatever its facts and values are. */
export function read(text: string): Reading {
  const document = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' })
  const [error] = document.errors
  if (error) return { line: error.linePos?.[0].line ?? 1, fault: 'syntax', message: error.message.split('\n')[0] ?? '' }
  const sheet: unknown = document.toJS({ maxAliasCount: 0 })
  const fault = shapeFault(sheet)
  return fault ? { line: 1, fault: 'shape', message: fault } : { sheet: sheet as Sheet }
}

/** Where the form is not that of a sheet; nothing when it is. */
function shapeFault(sheet: unknown): string | undefined {
  if (!isObject(sheet) || !Array.isArray(sheet.offers)) return 'offers'
  for (const [i, offer] of sheet.offers.entries()) {
    if (!isObject(offer) || typeof offer.id !== 'string' || !isTexts(offer.name)) return `offers/${i}`
    if (offer.territory !== undefined && !isTextList(offer.territory)) return `offers/${i}/territory`
    const fault =
      partsFault(offer.paths, `offers/${i}/paths`, true) ?? partsFault(offer.benefits, `offers/${i}/benefits`, false)
    if (fault) return fault
  }
  if (sheet.examples === undefined || sheet.examples === null) return undefined
  if (!Array.isArray(sheet.examples)) return 'examples'
  const wrong = sheet.examples.findIndex(
    (one) => !isObject(one) || typeof one.name !== 'string' || !isObject(one.facts) || !isObject(one.expect),
  )
  return wrong < 0 ? undefined : `examples/${wrong}`
}

function partsFault(parts: unknown, at: string, ruled: boolean): string | undefined {
  if (parts === undefined) return undefined
  if (!Array.isArray(parts)) return at
  const wrong = parts.findIndex(
    (part) =>
      !isObject(part) ||
      typeof part.id !== 'string' ||
      (part.name !== undefined && !isTexts(part.name)) ||
      !(isRule(part.when) || (!ruled && part.when === undefined)),
  )
  return wrong < 0 ? undefined : `${at}/${wrong}`
}

function isRule(rule: unknown): boolean {
  if (!isObject(rule)) return false
  if (typeof rule.fact === 'string') return true
  const keys = Object.keys(rule)
  if (keys.length !== 1) return false
  if (rule.not !== undefined) return isRule(rule.not)
  const inner = rule.all ?? rule.any
  return Array.isArray(inner) && inner.every(isRule)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string')

const isTexts = (value: unknown): boolean =>
  typeof value === 'string' || (isObject(value) && Object.values(value).every((one) => typeof one === 'string'))

const WIDTH = 100

/** The sheet as YAML in the form of the documentation: conditions on a line each, the rest as short as it is readable. */
export function print(sheet: Sheet): string {
  const fields = Object.entries(sheet).filter(([, value]) => value !== undefined)
  return `${fields.map(([name, value]) => field(name, value, '')).join('\n')}\n`
}

function field(name: string, value: unknown, indent: string): string {
  const short = `${indent}${scalar(name)}: ${flow(value)}`
  if (short.length <= WIDTH && !isLong(value)) return short
  if (Array.isArray(value)) {
    return `${indent}${scalar(name)}:\n${value.map((one) => item(one, `${indent}  `)).join('\n')}`
  }
  return isObject(value) ? `${indent}${scalar(name)}:\n${block(value, `${indent}  `)}` : short
}

/** Groups and what stands on the first levels is written below each other, however short it is. */
function isLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => isObject(one))
  return isObject(value) && ('all' in value || 'any' in value || 'not' in value) && flow(value).length > 50
}

function item(value: unknown, indent: string): string {
  const short = `${indent}- ${flow(value)}`
  const nested = isObject(value) && Object.values(value).some((one) => isLong(one) || isObject(one))
  if (!isObject(value) || (short.length <= WIDTH && !nested)) return short
  const lines = block(value, `${indent}  `)
  return `${indent}- ${lines.slice(indent.length + 2)}`
}

function block(value: Record<string, unknown>, indent: string): string {
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  return fields.map(([name, one]) => field(name, one, indent)).join('\n')
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (!isObject(value)) return scalar(value)
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${fields.map(([name, one]) => `${scalar(name)}: ${flow(one)}`).join(', ')}}`
}

/** Letters and single spaces may stand by themselves, unless they would be read as something else than a text. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_/-]*( [A-Za-z0-9_/-]+)*$/
const WORDS_OF_YAML = /^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i

function scalar(value: unknown): string {
  if (typeof value === 'string') return PLAIN.test(value) && !WORDS_OF_YAML.test(value) ? value : JSON.stringify(value)
  return value === null || value === undefined ? 'null' : String(value)
}
