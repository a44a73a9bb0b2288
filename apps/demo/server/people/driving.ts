import type { OperationsDb } from "@voyant-travel/operations"
import { searchDrivers } from "@voyant-travel/operations/ground"
import type { Context } from "hono"
import type { Person } from "./people.js"
import { drives } from "./roles.js"

/** The driver's record of a person: the one that bears their name. A host with accounts keeps the id beside the account. */
export async function driverOf(db: OperationsDb, { name, role }: Person): Promise<string | undefined> {
  if (!drives(role)) return undefined
  const { data } = await searchDrivers(db, { q: name, limit: 10 })
  return data.find((driver) => driver.name === name)?.id
}

const sheetPath = /\/drivers\/([^/]+)\/sheet(?:\.html)?$/

/** Whether a request is about a driver's own work: their sheet, or something that they say as themselves. */
export async function isOwnWork(c: Context, person: Person): Promise<boolean> {
  const own = await driverOf(c.get("db"), person)
  if (own === undefined) return false
  if (c.req.method === "GET") return sheetPath.exec(c.req.path)?.[1] === own
  // a copy: the route limits and reads the body itself
  const body = (await c.req.raw
    .clone()
    .json()
    .catch(() => ({}))) as { actorKind?: unknown; driverId?: unknown }
  return body.actorKind === "driver" && body.driverId === own
}
