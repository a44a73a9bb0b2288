import { operationsPages } from "@voyant-travel/operations-react/admin"
import type { Office } from "./office.js"

const base = "/v1/admin/operations"
const availability = `${base}/availability`

/** The first record that a list answers. */
async function first(office: Office, path: string): Promise<string> {
  const { body } = await office.ask("GET", path)
  const [record] = body.data as { id: string }[]
  if (!record) throw new Error(`The seeded company has no record for ${path}.`)
  return record.id
}

/** A seeded record for each page that shows one. */
const examples: Record<string, (office: Office) => Promise<string>> = {
  departure: (office) => first(office, `${availability}/slots?limit=1&dateFrom=2026-06-01&hasBookings=true`),
  place: (office) => first(office, `${base}/places?limit=1&kind=hotel`),
  pool: (office) => first(office, `${base}/pools?limit=1`),
  resource: (office) => first(office, `${base}/resources?limit=1&kind=guide`),
  hold: (office) => first(office, "/v1/admin/operations/resource-holds?limit=1&status=confirmed&kind=room"),
  driverSheet: (office) => first(office, `${base}/drivers?limit=1`),
  driver: (office) => first(office, `${base}/drivers?limit=1`),
  operator: (office) => first(office, `${base}/operators?limit=1`),
  vehicle: (office) => first(office, `${base}/vehicles?limit=1`),
  rule: (office) => first(office, `${availability}/rules?limit=1`),
}

/** States of pages that have a URL of their own. */
const states: Record<string, string[]> = {
  dispatchBoard: ["?view=drivers", "?view=vehicles", "?new=1"],
  departuresCalendar: ["?mode=week", "?mode=agenda"],
  departure: ["?tab=activity", "?tab=pickups", "?tab=crew"],
  place: ["?tab=hours", "?tab=features", "?tab=spaces", "?tab=usage", "?tab=activity"],
  places: ["?kind=hotel"],
  pickups: ["?view=points", "?view=day"],
  closeouts: ["?view=year"],
  resources: ["?view=expiring"],
  requirements: ["?product=prod_giz"],
  timeline: ["?view=table&kind=vehicle"],
  resource: ["?tab=calendar", "?tab=closeouts", "?tab=activity"],
  vehicles: ["?view=expiring"],
  driver: ["?tab=calendar", "?tab=activity"],
  holds: ["?program=prog_medica"],
  roomBlockGrid: ["?program=prog_medica"],
}

/** The pages of the registry, and the demo's own. A new page appears here by itself. */
export const pages = [...operationsPages(), ...["/bookings", "/bookings/new", "/about"].map((path) => ({ id: path, path }))]

/** Where a page can be seen: with a seeded record where it shows one, and in each state that has a URL of its own. */
export async function pathsOf(office: Office, { id, path }: { id: string; path: string }): Promise<string[]> {
  const example = examples[id]
  if (path.includes(":") && !example) throw new Error(`Name a seeded record for the page ${id} (${path}).`)
  const shown = example ? path.replace(/:\w+/, await example(office)) : path
  return [shown, ...(states[id] ?? []).map((state) => shown + state)]
}

/** Records whose stories, taken together, tell of nearly everything that can happen. */
export async function storiesOf(office: Office): Promise<string[]> {
  const kinds = ["guide", "driver", "vehicle", "boat", "equipment"]
  const lists: [path: string, to: (id: string) => string][] = [
    ["/resource-holds?limit=100", (id) => `/holds/${id}`],
    ["/availability/slots?limit=5&dateFrom=2026-05-28&hasBookings=true", (id) => `/departures/${id}?tab=activity`],
    ["/availability/slots?limit=3&dateFrom=2026-06-01&hasBookings=true&hasIssues=true", (id) => `/departures/${id}?tab=rooming`],
    ["/places?limit=4&kind=hotel", (id) => `/places/${id}?tab=activity`],
    ...kinds.map((kind): [string, (id: string) => string] => [`/resources?limit=2&kind=${kind}`, (id) => `/resources/${id}?tab=activity`]),
  ]
  const answers = await Promise.all(lists.map(([path]) => office.ask("GET", base + path)))
  return answers.flatMap(({ body }, index) => (body.data as { id: string }[]).map(({ id }) => lists[index]?.[1](id) ?? ""))
}

/** Everything that a person can look at; the workbench last, an application of its own. */
export async function screensOf(office: Office): Promise<string[]> {
  const paths: string[] = []
  for (const page of pages) paths.push(...(await pathsOf(office, page)))
  return [...paths, "/workbench"]
}
