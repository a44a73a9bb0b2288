import { operationsPages } from "../../../src/admin/pages.js"
import type { Office, people } from "./office.js"

export const pages = operationsPages()

export interface Screen {
  /** Page of the registry, and which of its views. */
  name: string
  path: (office: Office) => string
  /** Whom its search finds, where it finds people. */
  finds?: keyof typeof people
  asksNothing?: true
}

const page = (name: string, path: string | ((office: Office) => string), finds?: Screen["finds"]): Screen => ({
  name,
  path: typeof path === "string" ? () => path : path,
  ...(finds && { finds }),
})
const finders: Record<string, Screen["finds"]> = { manifest: "traveler", rooming: "traveler", seats: "traveler" }
const departure = (tab: string) => page(`departure ${tab}`, ({ world }) => `/departures/${world.booked.id}?tab=${tab}`, finders[tab])
const place = (tab: string) => page(`place ${tab}`, ({ world }) => `/places/${world.place.id}?tab=${tab}`)
const resource = (tab: string) => page(`resource ${tab}`, ({ crew }) => `/resources/${crew.karim}?tab=${tab}`)
/** Asks for nothing before it is filled in. */
const form = (name: string, path: string): Screen => ({ ...page(name, path), asksNothing: true })

const departures: Screen[] = [
  page("today", "/today?date=2026-05-28"),
  page("departures", "/departures?range=all"),
  page("departuresCalendar", "/departures/calendar?date=2026-06-01"),
  page("departuresBoard", "/departures/board?date=2026-06-01"),
  form("newDeparture", "/departures/new?product=prod_test"),
  page("generate", "/departures/generate?all=1"),
  page("rules", "/departures/rules"),
  form("newRule", "/departures/rules/new?product=prod_test"),
  page("rule", ({ world }) => `/departures/rules/${world.rule.id}`),
  page("startTimes", "/departures/start-times?product=prod_test"),
  page("closeouts", "/departures/closeouts"),
  page("closeouts year", "/departures/closeouts?view=year&date=2026-06-02"),
  page("templates", "/departures/templates?product=prod_test&option=opt_1"),
  page("pickups groups", "/departures/pickups"),
  page("pickups points", "/departures/pickups?view=points"),
  page("pickups day", ({ world }) => `/departures/pickups?view=day&date=${world.booked.dateLocal}`),
  ...["overview", "manifest", "rooming", "seats", "pickups", "crew", "activity"].map(departure),
  page("departure with a vehicle", ({ world }) => `/departures/${world.byHand.id}?tab=seats`),
  page("departure with crew", ({ crew }) => `/departures/${crew.staffed}?tab=crew`),
]

const supply: Screen[] = [
  page("resources", "/resources", "guide"),
  page("resources expiring", "/resources?view=expiring"),
  page("pools", "/resources/pools"),
  page("pool", ({ crew }) => `/resources/pools/${crew.pool}?date=2026-05-28`),
  page("requirements", "/resources/requirements"),
  page("timeline", "/resources/timeline?date=2026-05-28&days=7"),
  page("timeline table", "/resources/timeline?date=2026-05-28&days=7&view=table"),
  page("whoIsFree", "/resources/free?date=2026-05-28"),
  page("resource overview", ({ guide }) => `/resources/${guide.id}`),
  ...["calendar", "closeouts", "activity"].map(resource),
  page("places", "/places"),
  page("placeDuplicates", "/places/duplicates"),
  ...["overview", "hours", "features", "spaces", "usage", "activity"].map(place),
]

const ground: Screen[] = [
  page("dispatchBoard", ({ day }) => `/ground?date=${day}`, "driver"),
  page("dispatchBoard drivers", ({ day }) => `/ground?date=${day}&view=drivers`),
  page("dispatchBoard run", ({ day, run }) => `/ground?date=${day}&run=${run.id}`),
  page("driverSheet", ({ day, driver }) => `/ground/sheets/${driver.id}?date=${day}`),
  page("shifts", "/ground/shifts?from=2026-05-25"),
  page("vehicles", "/ground/vehicles"),
  page("vehicle", ({ ground }) => `/ground/vehicles/${ground.van.id}`),
  page("drivers", "/ground/drivers", "driver"),
  page("driver", ({ driver }) => `/ground/drivers/${driver.id}`),
  page("operators", "/ground/operators"),
  page("operator", ({ ground }) => `/ground/operators/${ground.operator.id}`),
]

const holds: Screen[] = [
  page("holds", "/holds"),
  page("roomBlockGrid", "/holds/rooms?program=prog_1"),
  page("roomInventory", ({ world }) => `/holds/inventory?place=${world.holds.hotelId}&from=2026-06-08`),
  page("spaceDiary", ({ world }) => `/holds/spaces?place=${world.holds.hotelId}&date=2026-06-10`),
  page("hold", ({ world }) => `/holds/${world.holds.held.id}`),
  page("activity", "/activity?from=2026-04-01&to=2026-05-02"),
]

/** Every page of the registry in each of its views, on a record that has something to show. */
export const screens: readonly Screen[] = [...departures, ...supply, ...ground, ...holds]
