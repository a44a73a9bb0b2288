import { expect, test } from "vitest"
import { availabilityClient } from "../../src/availability/client.js"
import * as availability from "../../src/availability/index.js"
import { holdsEndpoints } from "../../src/index.js"
import { placesEndpoints } from "../../src/places/index.js"
import { allReads } from "../support/reads.js"
import { everyWriteMakesStale } from "../support/stale.js"
import { makeWorld } from "../support/world.js"
import { before, writes } from "../support/writes.js"

everyWriteMakesStale({
  make: makeWorld,
  endpoints: availability.availabilityEndpoints,
  hooks: availability,
  client: availabilityClient,
  writes,
  before,
  reads: allReads,
})

test("no input is for a write that is not there", () => {
  const endpoints = [...availability.availabilityEndpoints, ...placesEndpoints, ...holdsEndpoints].filter((row) => "events" in row)
  expect(Object.keys(writes).sort()).toEqual(endpoints.map(({ call }) => call).sort())
})
