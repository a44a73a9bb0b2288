/** One of twelve tints for a booking or group: the same one everywhere, and never the only sign. */
export function tintOf(key: string | null | undefined): number | undefined {
  if (!key) return undefined
  let hash = 7
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003
  return (hash % 12) + 1
}
