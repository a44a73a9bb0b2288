import { expect, test } from "vitest"
import * as resources from "../../src/resources/index.js"
import { resourceReads } from "../support/resources/reads.js"
import { makeResources } from "../support/resources/world.js"
import { resourcesBefore, resourceWrites } from "../support/resources/writes.js"
import { everyWriteMakesStale } from "../support/stale.js"

everyWriteMakesStale({
  make: makeResources,
  endpoints: resources.resourcesEndpoints,
  hooks: resources,
  client: resources.resourcesClient,
  writes: resourceWrites,
  before: resourcesBefore,
  reads: resourceReads,
})

test("no input is for a write that is not there", () => {
  const written = resources.resourcesEndpoints.filter((row) => "events" in row)
  expect(Object.keys(resourceWrites).sort()).toEqual(written.map(({ call }) => call).sort())
})
