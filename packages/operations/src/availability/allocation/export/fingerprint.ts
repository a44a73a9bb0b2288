const seedOf = (salt: string) => [...salt].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 0x81_1c_9d_c5)

/**
 * Six hex digits that change when a cell does. Short on purpose: enough to see a change, far too little to read a name back out of it.
 */
export function fingerprint(cell: string, salt: string): string {
  let hash = seedOf(salt)
  for (const letter of cell) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85_eb_ca_6b)
  return ((hash ^ (hash >>> 13)) >>> 8).toString(16).padStart(6, "0")
}
