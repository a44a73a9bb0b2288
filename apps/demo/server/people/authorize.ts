import type { Authorize, Need, OperationsEnv } from "@voyant-travel/operations"
import { OperationsError } from "@voyant-travel/operations"
import type { Context, MiddlewareHandler } from "hono"
import { isOwnWork } from "./driving.js"
import { reachesOwnPeople } from "./guiding.js"
import { type Person, personById, personHeader } from "./people.js"
import { capabilitiesOf, drives, guides, may } from "./roles.js"

export interface DemoEnv {
  Variables: OperationsEnv["Variables"] & { person: Person }
}

/** Who sits in front of the window that sent this request. */
export const personOf = (c: Context): Person | undefined => personById(c.req.header(personHeader))

/** Asked by every route of the package; false becomes a 403 that names what is missing. */
export const authorize: Authorize = async (c, need) => {
  const person = personOf(c)
  if (person === undefined) return false
  if (need.area === "availability" && guides(person.role)) return may(person.role, need) && (await reachesOwnPeople(c, person))
  if (need.area !== "ground" || !drives(person.role)) return may(person.role, need)
  return need.capability !== undefined && capabilitiesOf[person.role].includes(need.capability) && isOwnWork(c, person)
}

/** Nobody reaches data without having said who they are. */
export const signedIn: MiddlewareHandler<DemoEnv> = async (c, next) => {
  const person = personOf(c)
  if (!person) return c.json(signInProblem(c.req.path), 401, { "content-type": "application/problem+json" })
  c.set("person", person)
  c.set("userId", person.id)
  await next()
}

/** The same question for the demo's own routes. */
export const needs =
  (area: string, action: Need["action"], capability?: string): MiddlewareHandler<DemoEnv> =>
  async (c, next) => {
    const need = { area, action, ...(capability && { capability }) }
    if (!may(c.var.person.role, need))
      throw new OperationsError("forbidden", "forbidden", `${c.var.person.name} may not ${action} ${area}.`, need)
    await next()
  }

const signInProblem = (instance: string) => ({
  type: "about:blank",
  title: "Choose who you are",
  status: 401,
  code: "person_missing",
  kind: "forbidden",
  detail: `Send the header ${personHeader} with the id of a person; GET /v1/demo/people lists them.`,
  details: {},
  violations: [],
  instance,
})
