"use client"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useStartTimesInfinite } from "../../hooks/index.js"
import type { StartTime } from "../../types.js"

const none: readonly StartTime[] = []

/** The start times that a rule of a product can depart at, and those that it is linked to in any case. */
export function useProductTimes(productId: unknown, linked: readonly StartTime[] = none) {
  const known = typeof productId === "string" && productId !== ""
  const query = useEveryRow(
    useStartTimesInfinite({ productId: known ? [productId] : [], sort: "sortOrder", limit: 200 }, { enabled: known }),
  )
  const listed = (known && query.data?.data) || none
  const rest = linked.filter(({ id }) => !listed.some((time) => time.id === id))
  return { known, query, times: [...listed, ...rest] }
}
