"use client"
import { useNeighbour } from "../../../../kernel/context/use-neighbour.js"
import { Name } from "../../../../kernel/ui/index.js"
import type { Slot } from "../../../types.js"
import { useDepartureLabel } from "./departure-start.js"

/** A departure by its product, date and hours. */
export function DepartureText({ slot }: { slot: Slot }) {
  const label = useDepartureLabel()
  const { name } = useNeighbour("products", slot.productId)
  return <Name>{label(slot, name)}</Name>
}
