/** One pickup of a pasted list. */
export interface PickupLine {
  pickupKey: string
  units: number
}

const line = /^(.+?)(?:[\t;,]\s*|\s+)(\d{1,6})$/

/** Reads a key and a number from each line: two columns of a spreadsheet, or typed. A line without a number is one room. Null where a line is neither. */
export function readPickups(text: string): PickupLine[] | null {
  const lines = text.split(/\r?\n/).map((one) => one.trim())
  const read = lines.filter(Boolean).map((one): PickupLine | null => {
    const [, key, units] = line.exec(one) ?? []
    if (key !== undefined && units !== undefined) return Number(units) > 0 ? { pickupKey: key.trim(), units: Number(units) } : null
    return /^\d+$/.test(one) ? null : { pickupKey: one, units: 1 }
  })
  const pickups = read.filter((one) => one !== null)
  return pickups.length === read.length && pickups.length > 0 ? pickups : null
}
