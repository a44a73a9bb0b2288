import { afterEach, expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { operationsPath } from "../../src/routes.js"
import { checkAnswer } from "../support/answers.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const csv = (...lines: string[]) => lines.join("\r\n")

test("over HTTP a file comes in as it is; bad rows are a report, a bad type is a refusal", async () => {
  const post = async (body: string, type = "text/csv", query = "") => {
    const url = `${operationsPath}/resources/import${query}`
    const headers = { "content-type": type, "idempotency-key": `${type} ${query} ${body.length}` }
    const response = await createTestApp(pglite.db).app.request(url, { method: "POST", body, headers })
    await checkAnswer("POST", url, response)
    return response
  }
  const created = await post(csv("kind,name", "guide,نادية"))
  expect([created.status, ((await created.json()) as { data: { created: number } }).data.created]).toEqual([200, 1])
  expect((await post(csv("kind,name", "guide,نادية"))).headers.get("idempotency-replayed")).toBe("true")
  expect((await post(csv("kind,name", "pilot,X"), "text/csv", "?dryRun=true")).status).toBe(200)
  expect((await post(csv("kind,name", "guide,X"), "application/json")).status).toBe(400)
  expect((await post("nothing")).status).toBe(400)
})
