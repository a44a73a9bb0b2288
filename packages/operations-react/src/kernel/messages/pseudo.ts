/** English with accents, brackets and 40 % more length: shows clipped texts and texts that no catalogue holds. */
export const pseudoLocale = "en-XA"

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú", n: "ñ", c: "ç" }

export function pseudo(text: string): string {
  const accented = text.replace(/[aeiouAEIOUnc]/g, (letter) => accents[letter] ?? letter)
  return `[${accented}${"·".repeat(Math.ceil(text.length * 0.4))}]`
}
