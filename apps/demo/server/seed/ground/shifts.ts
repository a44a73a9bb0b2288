import { copyShifts, createDriverShift } from "@voyant-travel/operations/ground"
import { type Seeding, seeder } from "../context.js"
import data from "../data/ground.json" with { type: "json" }
import { instantAt, plusDays } from "../season.js"
import { fleetOf } from "./fleet.js"

const days = { from: -4, count: 14 } as const
const hour = 3_600_000

/** Two weeks of shifts, a rest day a week each: the first day is written, the others are copies of it at the same wall-clock times. */
export async function seedShifts(seeding: Seeding): Promise<number> {
  const { db, season } = seeding
  const by = { now: season.now, actor: seeder }
  const first = plusDays(season.today, days.from)
  let written = 0
  for (const [zone, groups] of [
    ["Africa/Cairo", ["driver-cairo", "van-cairo"]],
    ["Europe/Bucharest", ["driver-bucharest", "van-bucharest"]],
  ] as const) {
    const people = groups.flatMap((group) => (fleetOf(seeding).drivers.get(group) ?? []).map((driverId, at) => ({ driverId, at })))
    const drivers = people.map(({ driverId }) => driverId)
    for (const { driverId, at } of people) {
      const [time = "08:00", hours = 9] = data.shifts[at % 7 === 6 ? 3 : at % 3] as [string, number]
      const startsAt = instantAt(first, time, zone)
      await createDriverShift(db, { driverId, startsAt, endsAt: new Date(startsAt.getTime() + hours * hour), ...by })
    }
    written += drivers.length
    for (let day = 1; day < days.count; day++) {
      const driverIds = drivers.filter((_, index) => index === 0 || (index + day) % 7 !== 3)
      const copied = await copyShifts(db, {
        ...{ driverIds, fromDate: first, days: 1, toDate: plusDays(first, day), timezone: zone },
        ...by,
      })
      written += copied.created.length
    }
  }
  return written
}
