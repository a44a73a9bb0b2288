import { describe, expect, it } from "vitest"
import { published } from "../../../../scripts/support/manifest.js"
import { declaredNames } from "../../../../scripts/surface/file.js"
import { surfaceOf } from "../../../../scripts/surface/names.js"

describe.each(published)("public names of %s", (folder) => {
  const surface = surfaceOf(folder)

  it("are the declared ones (after a wanted change run `pnpm surface:update` and commit the list)", () => {
    expect(surface.names).toEqual(declaredNames(folder))
  })

  it("mean one thing each, so that areas can be imported together", () => {
    expect(surface.collisions).toEqual([])
  })
})
