import { expect, test } from "vitest"
import { joined } from "./print.js"

test("several sheets become one document, each on paper of its own, with nothing lost", () => {
  const sheet = (name: string) =>
    `<!doctype html><html lang="ar" dir="rtl"><head><style>p{margin:0}</style></head><body><p>${name}</p></body></html>`
  const one = joined([sheet("Hassan"), sheet("Fady"), sheet("Mona")])
  expect(one.html).toContain('<html lang="ar" dir="rtl">')
  expect(one.html).not.toMatch(/<style|style=/)
  expect(one.css).toBe("p{margin:0}\n.sheet{break-before:page}")
  expect(one.html.match(/class="sheet"/g)).toHaveLength(2)
  for (const name of ["Hassan", "Fady", "Mona"]) expect(one.html.split(`<p>${name}</p>`)).toHaveLength(2)
})
