"use client"
import { type AreaCommand, useAreaCommand } from "../../kernel/hooks/index.js"
import { type ResourcesClient, resourcesClient } from "../client.js"
import { resourcesEndpoints } from "../endpoints.js"

const area = { connect: resourcesClient, endpoints: resourcesEndpoints }

/** A write of the area, by the name of its client's function. */
export const useCommand: AreaCommand<ResourcesClient> = (...args) => useAreaCommand(area, ...args)
