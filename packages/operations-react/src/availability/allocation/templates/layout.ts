import { layOutSeats } from "@voyant-travel/operations/availability/contract"
import { layoutOf, type SeatLayout } from "../seats/builder/layout.js"
import type { ResourceTemplate } from "../types.js"

type StoredLayout = NonNullable<ResourceTemplate["layout"]>

const blocks = (text: string) => {
  const [row = "", times = "1"] = text.split(/\s*[x×]\s*/i)
  const line = row
    .split("-")
    .map((block) => "S".repeat(Number(block) || 0))
    .join("A")
  return layoutOf(Array.from({ length: Math.max(1, Number(times) || 1) }, () => line))
}

/** A stored layout as a plan that can be drawn: rows of blocks (`2-2 x 13`) become cells. */
export const planOf = (layout: StoredLayout): SeatLayout => (typeof layout === "string" ? blocks(layout) : layout)

/** Seats of a stored layout, by the server's own count. */
export function seatsOfLayout(layout: StoredLayout): number {
  const laid = layOutSeats(layout)
  return laid.ok ? laid.seats.length : 0
}

/** A drawn plan as the server stores it. */
export const storedLayout = ({ rows, numbering }: SeatLayout) => ({
  rows: rows.map(({ cells }) => ({ cells: [...cells] })),
  ...(numbering === "sequence" && { numbering }),
})
