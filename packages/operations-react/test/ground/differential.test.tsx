import { expect, test } from "vitest"
import * as ground from "../../src/ground/index.js"
import { groundReads } from "../support/ground/reads.js"
import { makeGround } from "../support/ground/world.js"
import { groundBefore, groundWrites } from "../support/ground/writes.js"
import { everyWriteMakesStale } from "../support/stale.js"

everyWriteMakesStale({
  make: makeGround,
  endpoints: ground.groundEndpoints,
  hooks: ground,
  client: ground.groundClient,
  writes: groundWrites,
  before: groundBefore,
  reads: groundReads,
})

test("no input is for a write that is not there", () => {
  const written = ground.groundEndpoints.filter((row) => "events" in row)
  expect(Object.keys(groundWrites).sort()).toEqual(written.map(({ call }) => call).sort())
})
