import { editSlots, generateAvailabilitySlots, listSlots, type Slot, setSlotStatus } from "@voyant-travel/operations/availability"
import { type Seeding, seeder } from "./context.js"
import { plusDays } from "./season.js"

/** Every departure is made by the product's own generator, from the rules. */
export async function seedDepartures({ db, season, ids }: Seeding): Promise<number> {
  let created = 0
  for (const ruleId of ids.rules.values()) {
    const result = await generateAvailabilitySlots(db, { ruleId, from: season.from, to: season.to, now: season.now, actor: seeder })
    created += result.slotsCreated
  }
  return created
}

/** Every departure of a range, page by page. */
export async function slotsBetween({ db, season }: Pick<Seeding, "db" | "season">, from: number, to: number): Promise<Slot[]> {
  const query = { dateFrom: plusDays(season.today, from), dateTo: plusDays(season.today, to), limit: 200 }
  const all: Slot[] = []
  for (let offset = 0; ; offset += 200) {
    const { data, total } = await listSlots(db, { ...query, offset, now: season.now })
    all.push(...data)
    if (all.length >= total || data.length === 0) return all
  }
}

/** What people did to single departures: hand-set capacities and times, closed and cancelled days. */
export async function seedEdits(seeding: Seeding): Promise<number> {
  const { db, season, chance, size } = seeding
  const by = { now: season.now, actor: seeder }
  const ahead = (await slotsBetween(seeding, 3, 90)).filter(({ ruleId, startsAt }) => ruleId && startsAt > season.now)
  const times = size === "small" ? 1 : 4
  let edits = 0
  const take = () => ahead.splice(chance.whole(0, ahead.length - 1), 1)[0]
  for (let round = 0; round < times * 3; round++) {
    const slot = take()
    if (!slot?.capacityPax) continue
    await editSlots(db, {
      slotId: slot.id,
      scope: "this",
      patch: { capacityPax: slot.capacityPax + 8, label: "Second guide booked" },
      ...by,
      reason: "A second guide is free",
    })
    edits++
  }
  for (let round = 0; round < times; round++) {
    const slot = take()
    if (!slot || slot.allDay) continue
    const patch = {
      startLocal: { time: slot.startTimeLocal === "08:00" ? "08:20" : "09:40" },
      notes: "Leaves later: the bridge is closed in the morning.",
    }
    await editSlots(db, { slotId: slot.id, scope: "this", patch, ...by, reason: "Road works" })
    edits++
  }
  for (const [status, reason] of [
    ["cancelled", "Guide strike"],
    ["closed", "Kept for a charter"],
    ["cancelled", "Vessel in dry dock"],
    ["closed", "Waiting for the permit"],
  ] as const) {
    for (let round = 0; round < times * 2; round++) {
      const slot = take()
      if (!slot) continue
      await setSlotStatus(db, { slotId: slot.id, status, reason, ...by })
      edits++
    }
  }
  return edits
}
