import type { AssetId, CommitmentItem } from "../../src/calendar/contract.js"
import { registerAsset } from "../../src/calendar/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { newId } from "../../src/kernel/ids.js"

/** An asset with a calendar and nothing else, for promises of the calendar alone. */
export async function asset(db: OperationsDb, input: { shareCapacity?: number | null; committable?: boolean } = {}): Promise<AssetId> {
  const assetId = newId("fnsp")
  await registerAsset(db, { assetId, kind: "function_space", ...input })
  return assetId
}

let made = 0

/** One wanted commitment of a source of its own, 2026-05-28 `from` until `to` (UTC clock times) unless dates are given. */
export function job(assetId: AssetId, from: string, to: string, more: Partial<CommitmentItem> = {}): CommitmentItem {
  made += 1
  const at = (text: string) => new Date(text.includes("T") ? text : `2026-05-28T${text}:00Z`)
  return { assetId, sourceType: "dispatch", sourceId: `gdsp_${made}`, from: at(from), to: at(to), title: `Job ${made}`, ...more }
}

/** The code of a refusal, or `ok`; the details of a refusal in `refused`. */
export async function outcome(command: Promise<unknown>): Promise<string> {
  try {
    await command
    return "ok"
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
