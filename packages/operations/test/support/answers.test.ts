import { describe, expect, test } from "vitest"
import { operationsPath } from "../../src/routes.js"
import { checkAnswer } from "./answers.js"

const page = { data: [], total: 0, limit: 50, offset: 0 }
const problem = {
  type: "tag:x",
  title: "x",
  status: 400,
  detail: "x",
  code: "x",
  kind: "invalid",
  details: {},
  violations: [],
  instance: "/",
  requestId: "1",
}
const answer = (body: unknown, status = 200, type = "application/json") =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: { "content-type": type } })
const check = (response: Response, path = "/places", method = "GET") => checkAnswer(method, operationsPath + path, response)

describe("an answer passes when it is as declared", () => {
  test("a list, a problem of a known route, a problem of an unknown one", async () => {
    await check(answer(page), "/places?limit=1")
    await check(answer(problem, 404, "application/problem+json"))
    await check(answer(problem, 404, "application/problem+json"), "/nowhere", "PUT")
  })
})

describe("an answer fails", () => {
  test.each([
    ["with a field too many", answer({ ...page, secret: 1 }), "/places"],
    ["with a field too many in a row", answer({ ...page, data: [{ id: "plac_1", searchText: "x" }] }), "/places"],
    ["with a field missing", answer({ data: [] }), "/places"],
    ["with a field of another type", answer({ ...page, total: "0" }), "/places"],
    ["with another status than declared", answer(page, 202), "/places"],
    ["with another content type", answer("[]", 200, "text/plain"), "/places"],
    ["with a refusal that is no problem", answer({ error: "x" }, 400), "/places"],
    ["with a problem without a code", answer({ ...problem, code: undefined }, 400, "application/problem+json"), "/places"],
    ["on a path that is not in the document", answer(page), "/nowhere"],
  ])("%s", async (_why, response, path) => {
    await expect(check(response, path)).rejects.toThrow()
  })
})
