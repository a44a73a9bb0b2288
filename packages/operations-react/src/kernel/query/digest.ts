const primes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const

function mixed(text: string, seed: number): number {
  let hash = seed ^ text.length
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), seed)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/**
 * Stands for a text in a query key: keys are shown by development tools and written down by hosts that persist their cache, so a file with
 * people's names may not be in one. Equal texts have equal digests; 128 bits keep different ones apart.
 */
export const digestOf = (text: string): string => primes.map((seed) => mixed(text, seed).toString(16).padStart(8, "0")).join("")
