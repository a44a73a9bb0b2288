"use client"
import { type AreaCommand, useAreaCommand } from "../../kernel/hooks/index.js"
import { type GroundClient, groundClient } from "../client.js"
import { groundEndpoints } from "../endpoints.js"

const area = { connect: groundClient, endpoints: groundEndpoints }

/** A write of the area, by the name of its client's function. */
export const useCommand: AreaCommand<GroundClient> = (...args) => useAreaCommand(area, ...args)
