import { describe, expect, test } from "vitest"
import { operationsPath } from "../../src/routes.js"
import { checkAnswer } from "../support/answers.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const csv = (...lines: string[]) => lines.join("\r\n")
const header = "kind,name,country,city,latitude,longitude,code,id_iata,parent"

describe("over HTTP", () => {
  const send = async (path: string, init: RequestInit = {}) => {
    const url = `${operationsPath}/facilities/${path}`
    const response = await createTestApp(pglite.db).app.request(url, init)
    await checkAnswer(init.method ?? "GET", url, response)
    return response
  }
  const post = (path: string, body: string, type = "text/csv") =>
    send(path, {
      method: "POST",
      body,
      headers: { "content-type": type, "idempotency-key": `${path} ${type} ${body}`.slice(0, 190).replace(/[^ -~]/g, "") },
    })

  test("files come in and go out as they are, under both names", async () => {
    const answer = await post("import?format=csv", csv(header, "venue,مرسى,EG,,,,A,,"))
    expect([answer.status, ((await answer.json()) as { data: { created: number } }).data.created]).toEqual([200, 1])
    expect((await post("import?format=csv", csv(header, "venue,مرسى,EG,,,,A,,"))).headers.get("idempotency-replayed")).toBe("true")
    const file = await send("export?format=geojson&country=EG")
    expect(file.headers.get("content-type")).toBe("application/geo+json")
    expect(file.headers.get("content-disposition")).toMatch(/filename="places-\d{4}-\d\d-\d\d.geojson"/)
    expect((await post("import?format=geojson&dryRun=true", await file.text(), "application/geo+json")).status).toBe(200)
    expect(await (await send("export?format=csv")).text()).toContain("مرسى")
  })

  test("bad rows are a report, a bad file or type is a refusal", async () => {
    expect((await post("import?format=csv", csv(header, "x,y,EG,,,,A,,"))).status).toBe(200)
    expect((await post("import?format=csv", "a,b")).status).toBe(400)
    expect((await post("import?format=csv", csv(header, "venue,A,EG,,,,A,,"), "text/plain")).status).toBe(400)
    expect((await post("import", csv(header))).status).toBe(400)
  })
})
