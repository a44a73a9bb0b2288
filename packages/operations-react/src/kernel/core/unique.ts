/** A random id. `crypto.randomUUID` exists on secure origins only, and a back office on a local network has none. */
export function uniqueId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
