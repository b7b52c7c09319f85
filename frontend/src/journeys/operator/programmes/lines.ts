/** Where a line begins and ends in a text; the last one when there are fewer. Lines count from 1. */
export function lineAt(content: string, line: number): [number, number] {
  let start = 0
  for (let number = 1; number < line; number++) {
    const end = content.indexOf('\n', start)
    if (end < 0) break
    start = end + 1
  }
  const end = content.indexOf('\n', start)
  return [start, end < 0 ? content.length : end]
}

/** Marks the line in the field and brings it into sight. */
export function showLine(field: HTMLTextAreaElement, line: number): void {
  const [start, end] = lineAt(field.value, line)
  field.focus()
  field.setSelectionRange(start, end)
  const lines = field.value.split('\n').length
  field.scrollTop = Math.max(0, (field.scrollHeight / lines) * (line - 4))
}
