import { mountApp } from "@voyant-travel/hono"
import { operationsHonoModule } from "@voyant-travel/operations"
import { createPgliteDatabase } from "@voyant-travel/operations/pglite"

// Mounts the module in the published host, and asks as staff, as nobody and with a typing error.
const { db, close } = await createPgliteDatabase()
const staff = { userId: "user_1", actor: "staff", realm: "admin" }
const hostFor = (session) =>
  mountApp({ db: () => db, auth: { resolve: () => session }, modules: [operationsHonoModule], logger: { log() {} } })

const slots = "/v1/admin/operations/availability/slots"
const asked = await hostFor(staff).request(slots, {}, {})
const stranger = await hostFor(null).request(slots, {}, {})
const mistaken = await hostFor(staff).request(`${slots}?nonsense=1`, {}, {})
const result = {
  staff: { status: asked.status, body: await asked.json() },
  stranger: { status: stranger.status },
  mistaken: { status: mistaken.status, type: mistaken.headers.get("content-type"), body: await mistaken.json() },
}
console.log(JSON.stringify(result))
await close()
