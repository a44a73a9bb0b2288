import { invalidRequest } from "../../../kernel/common-errors.js"
import { type OperationsDb, readClock } from "../../../kernel/database.js"

/** 128 random bits, as text that fits into a URL. */
export const newHoldToken = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url")

/** A hold with a given expiry must have a future. */
export async function checkExpiry(db: OperationsDb, { expiresAt, now }: { expiresAt?: Date; now?: Date }): Promise<void> {
  if (expiresAt && expiresAt <= (await readClock(db, now))) {
    throw invalidRequest({ violations: [{ path: "expiresAt", message: "A hold must expire in the future." }] })
  }
}
