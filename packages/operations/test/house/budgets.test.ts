import { dirname } from "node:path"
import { describe, expect, it } from "vitest"
import { isTest, sources } from "./sources.js"

const longest = 300
/** Message catalogues and generated files are as long as what they list. */
const exempt = /\/messages(\/|\.ts)|\.gen\.ts$|\/generated\//

const files = sources("packages", "apps", "scripts").filter(({ path }) => !exempt.test(path))
const productive = files.filter(({ path }) => !isTest(path) && path.startsWith("packages/"))

describe("file budgets", () => {
  it(`no file is longer than ${longest} lines`, () => {
    expect(files.filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it("the typical file is short (reported, and refused where it doubles the aim)", () => {
    const sorted = productive.map(({ lines }) => lines).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    const crowded = [...countByFolder(productive)].filter(([, count]) => count > 12).map(([folder, count]) => `${folder} (${count})`)
    console.log(`${sorted.length} source files: median ${at(0.5)} lines (aim 80), p90 ${at(0.9)} (aim 200), longest ${at(1)}`)
    console.log(`folders with more than 12 files: ${crowded.join(", ") || "none"}`)
    expect(at(0.5)).toBeLessThanOrEqual(160)
  })
})

function countByFolder(found: { path: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { path } of found) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  return counts
}
