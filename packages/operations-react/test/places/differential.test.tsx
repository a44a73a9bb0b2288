import * as places from "../../src/places/index.js"
import { allReads } from "../support/reads.js"
import { everyWriteMakesStale } from "../support/stale.js"
import { makeWorld } from "../support/world.js"
import { before, writes } from "../support/writes.js"

everyWriteMakesStale({
  make: makeWorld,
  endpoints: places.placesEndpoints,
  hooks: places,
  client: places.placesClient,
  writes,
  before,
  reads: allReads,
})
