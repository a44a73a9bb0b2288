import { createOperationsApp } from "@voyant-travel/operations"
import { createPgliteDatabase } from "@voyant-travel/operations/pglite"

// Migrates an embedded database and answers one request, as a host's first program would.
const { db, close, migrations } = await createPgliteDatabase()
const app = createOperationsApp({ db, authorize: () => true })
const response = await app.request("/v1/admin/operations/availability/slots")
console.log(JSON.stringify({ applied: migrations.applied, status: response.status, body: await response.json() }))
await close()
