/** Up to two letters for a name, in any script; the full name stands in the accessible name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word))
  const letters = words.map((word) => [...word.normalize("NFC")].find((letter) => /\p{L}/u.test(letter)) ?? "")
  return [letters[0] ?? "", letters.length > 1 ? (letters.at(-1) ?? "") : ""].join("").toLocaleUpperCase("en")
}
