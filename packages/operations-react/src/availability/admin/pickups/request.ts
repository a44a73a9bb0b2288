import type { ListPickupGroups, ListPickupPoints } from "../../inputs.js"
import type { PickupsSearch } from "./search.js"

const shared = ({ active, q, limit, offset }: PickupsSearch) => ({
  ...(active && { active: active === "yes" }),
  ...(q && { q }),
  limit: Math.min(200, Math.max(1, limit)),
  offset,
})

/** The requests behind the views. A product's points include those that every product shares. */
export const groupQueryOf = (search: PickupsSearch): ListPickupGroups => ({
  ...shared(search),
  ...(search.product && { productId: [search.product] }),
  sort: "productId,sortOrder,name",
})
export const pointQueryOf = (search: PickupsSearch): ListPickupPoints => ({
  ...shared(search),
  ...(search.product && { productId: [search.product], shared: true }),
  sort: "sortOrder,name",
})
