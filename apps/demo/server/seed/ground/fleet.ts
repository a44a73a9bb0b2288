import { createDriver, createOperator, createVehicle } from "@voyant-travel/operations/ground"
import { getResource } from "@voyant-travel/operations/resources"
import { type Seeding, seeder } from "../context.js"
import data from "../data/ground.json" with { type: "json" }
import { membersOf } from "../resources.js"
import { plusDays } from "../season.js"

export type VehicleId = `gveh_${string}`
export type DriverId = `gdrv_${string}`
type OperatorId = `gopr_${string}`

/** Ids of what this step made, by the keys of the seed's own file, each in the order in which it was made. */
export interface Fleet {
  operators: Map<string, OperatorId>
  vehicles: Map<string, VehicleId[]>
  drivers: Map<string, DriverId[]>
}

const made = new WeakMap<Seeding, Fleet>()
export const fleetOf = (seeding: Seeding): Fleet => made.get(seeding) ?? { operators: new Map(), vehicles: new Map(), drivers: new Map() }

const by = ({ season }: Seeding) => ({ now: season.now, actor: seeder })
const placeOf = ({ ids }: Seeding, key: string) => ids.places.get(key) ?? null
const add = <Id>(map: Map<string, Id[]>, key: string, id: Id) => map.set(key, [...(map.get(key) ?? []), id])

/** Papers of a vehicle: a year ahead, but for the few that end about now. */
function papersOf({ season }: Seeding, key: string, at: number) {
  return ["registration", "insurance", "inspection", "operator_licence"].map((kind) => {
    const ends = data.papers.find((paper) => paper.vehicle === key && paper.at === at && paper.kind === kind)
    return { kind, number: `${kind.slice(0, 3).toUpperCase()}-${at}`, validTo: plusDays(season.today, ends?.days ?? 300) }
  })
}

async function seedOperators(seeding: Seeding, { operators }: Fleet): Promise<void> {
  const wanted = data.operators.filter(({ size }) => size === undefined || seeding.size !== "small")
  for (const { key, name, code, place, phone } of wanted) {
    const { id } = await createOperator(seeding.db, { name, code, phone, placeId: placeOf(seeding, place), ...by(seeding) })
    operators.set(key, id as OperatorId)
  }
}

/** Vehicles of the registry get their plates and papers; vans and sedans of their own come on top. */
async function seedVehicles(seeding: Seeding, { operators, vehicles }: Fleet): Promise<void> {
  const { db, size } = seeding
  const operatorOf = (key: string) => operators.get(key) ?? null
  for (const { group, operator, category, make, model, bags, plate, country } of data.taken) {
    for (const [index, resourceId] of membersOf(seeding, group).entries()) {
      const { name } = await getResource(db, { resourceId })
      const { id } = await createVehicle(db, {
        ...{ resourceId, name, operatorId: operatorOf(operator), category: category as "coach", make, model, checkedBagCapacity: bags },
        ...{ plate: plate.replace("{n}", String(100 + index)), plateCountry: country, documents: papersOf(seeding, group, index + 1) },
        ...by(seeding),
      })
      add(vehicles, group, id)
    }
  }
  for (const { key, small, full, ...kind } of data.vehicles) {
    for (let index = 0; index < (size === "small" ? small : full); index++) {
      const { id } = await createVehicle(db, {
        name: kind.name.replace("{n}", String(index + 1)),
        ...{ operatorId: operatorOf(kind.operator), basePlaceId: placeOf(seeding, kind.place), category: kind.category as "van" },
        ...{ vehicleClass: (kind.class ?? "standard") as "premium", passengerCapacity: kind.seats, checkedBagCapacity: kind.bags },
        ...{ carryOnCapacity: kind.seats + 1, wheelchairCapacity: kind.wheelchairs ?? 0, childSeatCapacity: kind.childSeats ?? 0 },
        ...{ isAccessible: kind.accessible ?? false, make: kind.make, model: kind.model, bufferAfterMinutes: 5 },
        ...{ plate: kind.plate.replace("{n}", String(200 + index)), plateCountry: kind.country },
        documents: papersOf(seeding, key, index + 1),
        ...by(seeding),
      })
      add(vehicles, key, id)
    }
  }
}

/** Coach drivers of the registry, and those who drive vans and sedans alone. One has no licence on file. */
async function seedDrivers(seeding: Seeding, { operators, drivers }: Fleet): Promise<void> {
  const { db, size, season } = seeding
  const common = (operator: string, number: number) => ({
    operatorId: operators.get(operator) ?? null,
    phone: `+44 7700 900${String(number).padStart(3, "0")}`,
    isMeetAndGreetCapable: number % 3 !== 2,
    documents: [{ kind: "medical", number: `MED-${number}`, validTo: plusDays(season.today, number % 11 === 9 ? 6 : 240) }],
    ...by(seeding),
  })
  let number = 300
  for (const { group, operator, rules, languages, every } of data.drivers) {
    for (const [index, resourceId] of membersOf(seeding, group).entries()) {
      const { name } = await getResource(db, { resourceId })
      const further = Object.entries(every).flatMap(([step, codes]) => ((index + 1) % Number(step) === 0 ? codes : []))
      const guides = data.signed.some((one) => one.person === "elena" && one.group === group && one.at === index + 1)
      const { id } = await createDriver(db, {
        ...{ resourceId, name, languages: [...languages, ...further], hoursRules: rules as "none", ...(guides && { isGuide: true }) },
        ...common(operator, number++),
      })
      add(drivers, group, id)
    }
  }
  for (const { key, operator, place, languages, licences, small, full, names } of data.newDrivers) {
    for (const [index, name] of names.slice(0, size === "small" ? small : full).entries()) {
      const none = data.unlicensed.key === key && data.unlicensed.at === index + 1
      const { id } = await createDriver(db, {
        ...{ name, languages, licences: none ? [] : licences.map((one) => ({ class: one, validTo: plusDays(season.today, 700) })) },
        ...{ basePlaceId: placeOf(seeding, place), ...common(operator, number++) },
      })
      add(drivers, key, id)
    }
  }
}

/** Operators, vehicles and drivers. */
export async function seedFleet(seeding: Seeding): Promise<number> {
  const fleet: Fleet = { operators: new Map(), vehicles: new Map(), drivers: new Map() }
  await seedOperators(seeding, fleet)
  await seedVehicles(seeding, fleet)
  await seedDrivers(seeding, fleet)
  made.set(seeding, fleet)
  return [...fleet.operators.values(), ...[...fleet.vehicles.values()].flat(), ...[...fleet.drivers.values()].flat()].length
}
