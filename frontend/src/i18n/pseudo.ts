import type { AllMessages } from '@lingui/core'

type Messages = AllMessages[string]

/** Unicode's override from right to left and its end (UAX 9, section 2.2). */
const START = '\u202e'
const END = '\u202c'

/**
 * English texts whose letters run from right to left. Values, keywords and tags stay as they are, so each text takes the
 * same values and says the same. The server turns its texts in the same way.
 */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, turned(text)])) as Messages
}

function turned(part: unknown): unknown {
  if (typeof part === 'string') return turnedText(part)
  if (!Array.isArray(part)) return part
  return part.map((token) => (Array.isArray(token) ? turnedArgument(token) : turned(token)))
}

function turnedArgument([name, type, options]: unknown[]): unknown[] {
  if (!options || typeof options !== 'object') return type === undefined ? [name] : [name, type, options]
  return [name, type, Object.fromEntries(Object.entries(options).map(([key, text]) => [key, turned(text)]))]
}

/** The number sign of a plural is a value, and a token of its own. */
function turnedText(text: string): string {
  if (text === '#') return text
  return text
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') || part.trim() === '' ? part : START + part + END))
    .join('')
}
