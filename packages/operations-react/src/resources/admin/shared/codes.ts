/** What was typed into a field of codes (`lang:fr licence:d`), as the server takes it. */
export const codesOf = (value: unknown): string[] =>
  String(value ?? "")
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)

/** Codes as a field holds them; null for none. */
export const codesText = (codes: readonly string[]): string | null => codes.join(" ") || null
