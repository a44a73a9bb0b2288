"use client"
import type { UseMutationResult } from "@tanstack/react-query"
import type { CallOptions } from "../../kernel/core/index.js"
import { useWrite, type WriteOptions } from "../../kernel/hooks/index.js"
import { eventsOf } from "../../kernel/query/index.js"
import { type PlacesClient, placesClient } from "../client.js"
import { placesEndpoints } from "../endpoints.js"

type Call<Input, Result> = (input: Input, options?: CallOptions) => Promise<Result>

/** A write of the area: its function by name and the events of the endpoint table. */
export function useCommand<Input, Result>(
  name: keyof PlacesClient & string,
  pick: (client: PlacesClient) => Call<Input, Result>,
  options?: WriteOptions<Input, Result>,
): UseMutationResult<Result, Error, Input> {
  return useWrite(
    {
      name,
      events: eventsOf(placesEndpoints, name),
      run: (operations, input, o) => pick(placesClient(operations))(input, o),
      rehearsal: isDryRun,
    },
    options,
  )
}

const isDryRun = (input: unknown) => typeof input === "object" && input !== null && "dryRun" in input && input.dryRun === true
