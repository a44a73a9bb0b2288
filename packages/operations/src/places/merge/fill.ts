import type { Facility } from "../facility/contract.js"
import { deriveZone } from "../facility/zone.js"
import { type MergeableField, type MergeReport, mergeableFields } from "./contract.js"

type Take = Partial<Record<MergeableField, string>>
type Values = Partial<Facility>

/** Fields that mean nothing one without the other. */
const pairs: MergeableField[][] = [
  ["latitude", "longitude"],
  ["ownerType", "ownerId"],
]
const groupOf = (field: MergeableField) => pairs.find((pair) => pair.includes(field)) ?? [field]

const unique = <Value>(values: Value[], limit: number): Value[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, limit)

/** What the survivor has after a merge: its own, what was asked for, what it lacked in the order of the duplicates; lists are joined. */
export function fillSurvivor(survivor: Facility, duplicates: Facility[], take: Take): { values: Values; filled: MergeReport["filled"] } {
  const values: Record<string, unknown> = {}
  const filled: MergeReport["filled"] = []
  const skipped = new Set<MergeableField>(["parentPlaceId", "timezone"])
  for (const field of mergeableFields) {
    if (field in values) continue
    const group = groupOf(field)
    const asked = group.map((one) => take[one]).find((id) => id !== undefined)
    const lacking = survivor[field] === null && !skipped.has(field)
    const from = duplicates.find((one) => (asked ? one.id === asked : lacking && one[field] !== null))
    if (!from) continue
    for (const one of group) {
      values[one] = from[one]
      filled.push({ field: one, fromId: from.id })
    }
  }
  return { values: { ...(values as Values), ...zone(survivor, values as Values), ...lists(survivor, duplicates) }, filled }
}

/** A taken zone was given; a derived one follows the coordinates. */
function zone(survivor: Facility, values: Values): Values {
  if (values.timezone) return { timezoneSource: "given" }
  if (survivor.timezoneSource === "given" || values.latitude === undefined) return {}
  return deriveZone({ latitude: values.latitude, longitude: values.longitude ?? null }, survivor.timezone)
}

function lists(survivor: Facility, duplicates: Facility[]): Values {
  const all = [survivor, ...duplicates]
  const names = duplicates.flatMap(({ name, alternateNames }) => [{ name }, ...alternateNames])
  return {
    tags: unique(
      all.flatMap(({ tags }) => tags),
      50,
    ),
    alternateNames: unique([...survivor.alternateNames, ...names.filter(({ name }) => name !== survivor.name)], 50),
    contacts: unique(
      all.flatMap(({ contacts }) => contacts),
      30,
    ),
    instructions: Object.assign({}, ...all.toReversed().map(({ instructions }) => instructions)),
  }
}
