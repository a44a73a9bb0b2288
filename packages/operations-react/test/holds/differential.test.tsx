import * as root from "../../src/index.js"
import { allReads } from "../support/reads.js"
import { everyWriteMakesStale } from "../support/stale.js"
import { makeWorld } from "../support/world.js"
import { before, writes } from "../support/writes.js"

everyWriteMakesStale({
  make: makeWorld,
  endpoints: root.holdsEndpoints,
  hooks: root,
  client: root.holdsClient,
  writes,
  before,
  reads: allReads,
})
