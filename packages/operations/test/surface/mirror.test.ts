import { describe, expect, it } from "vitest"
import { publishedExports, readManifest } from "../../../../scripts/support/manifest.js"

const areas = ["availability", "resources", "ground", "places"]
const core = readManifest("packages/operations")
const react = readManifest("packages/operations-react")
/** Areas whose records a host can already keep and read, but which have no screens. */
const withoutScreens = ["places", "ground"]

const subpathsOf = (exports: object) => Object.keys(exports)
const areasOf = (exports: object) => areas.filter((area) => subpathsOf(exports).includes(`./${area}`))

describe("the two export maps mirror each other", () => {
  it.each(areasOf(core.exports))("%s has tables and services, a contract and routes", (area) => {
    expect(subpathsOf(core.exports)).toEqual(expect.arrayContaining([`./${area}`, `./${area}/contract`, `./${area}/routes`]))
  })

  it("every React area has the same name on the headless side", () => {
    expect(areasOf(react.exports).filter((area) => !areasOf(core.exports).includes(area))).toEqual([])
  })

  it.each(areasOf(react.exports))("%s has all React subpaths", (area) => {
    const roles = ["", "/client", "/query-keys", "/hooks", "/provider", ...(withoutScreens.includes(area) ? [] : ["/admin"])]
    const expected = roles.map((role) => `./${area}${role}`)
    expect(expected.filter((subpath) => !subpathsOf(react.exports).includes(subpath))).toEqual([])
  })

  it("every headless area is on the React side", () => {
    const begun = areasOf(react.exports).length > 0
    const missing = areasOf(core.exports).filter((area) => !areasOf(react.exports).includes(area))
    expect(missing.filter((area) => begun && !withoutScreens.includes(area))).toEqual([])
  })

  it.each([core, react])(
    "$name publishes its map without the condition for sources (else run `pnpm exports:sync`)",
    ({ exports, publishConfig }) => {
      expect(publishConfig?.exports).toEqual(publishedExports(exports))
    },
  )
})
