import type { Shape } from "../create/shape.js"
import { holdShapeInvalid } from "../errors.js"
import type { HoldKind } from "../words.js"
import type { ResolvedSpaces } from "./resolve.js"

/** Fields of rooms by the night. */
export const roomFieldNames = [
  "placeId",
  "roomKind",
  "arrival",
  "nights",
  "departure",
  "grid",
  "shoulderBefore",
  "shoulderAfter",
  "consume",
] as const

/** What a block of spaces keeps; its grid are its windows. Throws `hold_shape_invalid` where fields of rooms stand beside. */
export function spaceShape(
  given: { kind: HoldKind } & Partial<Record<(typeof roomFieldNames)[number], unknown>>,
  spaces: ResolvedSpaces,
): Shape {
  const foreign = roomFieldNames.filter((field) => given[field] !== undefined && !(field === "placeId" && given.placeId === spaces.placeId))
  if (given.kind !== "space" || foreign.length > 0) throw holdShapeInvalid({ fields: foreign.length > 0 ? [...foreign] : ["kind"] })
  const { quantity, placeId, arrival, departure } = spaces
  return { backing: "space", quantity, placeId, roomKind: null, arrival, departure, rows: [] }
}
