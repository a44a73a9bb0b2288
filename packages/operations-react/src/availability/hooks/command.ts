"use client"
import { type AreaCommand, useAreaCommand } from "../../kernel/hooks/index.js"
import { type AvailabilityClient, availabilityClient } from "../client.js"
import { availabilityEndpoints } from "../endpoints.js"

const area = { connect: availabilityClient, endpoints: availabilityEndpoints }

/** A write of the area, by the name of its client's function. */
export const useCommand: AreaCommand<AvailabilityClient> = (...args) => useAreaCommand(area, ...args)
