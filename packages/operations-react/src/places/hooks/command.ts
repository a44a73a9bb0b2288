"use client"
import { type AreaCommand, useAreaCommand } from "../../kernel/hooks/index.js"
import { type PlacesClient, placesClient } from "../client.js"
import { placesEndpoints } from "../endpoints.js"

const area = { connect: placesClient, endpoints: placesEndpoints }

/** A write of the area, by the name of its client's function. */
export const useCommand: AreaCommand<PlacesClient> = (...args) => useAreaCommand(area, ...args)
