/** A property line of RFC 5545: `NAME;PARAM=x:value`. `line` counts the lines of the text as typed, from 1. */
export interface ContentLine {
  line: number
  name: string
  params: string[]
  value: string
}

interface Logical {
  line: number
  text: string
}

function unfold(text: string): Logical[] {
  const lines: Logical[] = []
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1)
    if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1)
    else lines.push({ line: index + 1, text: raw })
  }
  return lines.map(({ line, text }) => ({ line, text: text.trim().toUpperCase() })).filter(({ text }) => text !== "")
}

function split({ line, text }: Logical): ContentLine {
  const colon = text.indexOf(":")
  const [name = "", ...params] = text.slice(0, Math.max(colon, 0)).split(";")
  return { line, name, params, value: text.slice(colon + 1) }
}

/** Unfolds the text into its property lines, in upper case. The name may be left out of a text that is one bare rule. */
export function readLines(text: string): ContentLine[] {
  const lines = unfold(text)
  const [only] = lines
  if (lines.length === 1 && only && !only.text.includes(":")) return [{ line: only.line, name: "RRULE", params: [], value: only.text }]
  return lines.map(split)
}
