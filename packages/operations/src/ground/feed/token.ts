const bytes = 32
const base64url = (data: Uint8Array) => Buffer.from(data).toString("base64url")

/** 256 bits that nobody guesses, in letters that an address takes. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(bytes)))

/** SHA-256 in hex: what is stored of a token, and the mark of a body. */
export async function hashOf(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("hex")
}
