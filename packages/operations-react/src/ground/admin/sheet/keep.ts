import type { OperationsStorage } from "../../../kernel/context/index.js"
import type { DriverSheet } from "../../types.js"

interface Kept {
  at: number
  sheet: DriverSheet
}

export const sheetKey = (scope: string, driverId: string) => `sheet.last:${scope}:${driverId}`

/**
 * The sheet as it may lie in a store of the browser: times, places, counts and needs, but nobody's name or number and nothing that
 * somebody wrote.
 */
export function withoutPeople(sheet: DriverSheet): DriverSheet {
  const runs = sheet.runs.map((run) => ({
    ...run,
    ...{ greetingSign: null, notes: null },
    legs: run.legs.map((leg) => ({ ...leg, notes: null })),
    passengers: run.passengers.map((one) => ({ ...one, displayName: null, phone: null, notes: null })),
  }))
  return { ...sheet, name: "", runs }
}

export function keepSheet(storage: OperationsStorage, key: string, sheet: DriverSheet, at: number): void {
  storage.set(key, JSON.stringify({ at, sheet: withoutPeople(sheet) } satisfies Kept))
}

/** The last sheet of these days that was kept, and when it was loaded. */
export function keptSheet(storage: OperationsStorage, key: string, { from, to }: { from: string; to: string }): Kept | undefined {
  const text = storage.get(key)
  if (text === null) return undefined
  try {
    const kept = JSON.parse(text) as Kept
    return kept.sheet.from === from && kept.sheet.to === to ? kept : undefined
  } catch {
    return undefined
  }
}
