"use client"
import type { UseMutationResult } from "@tanstack/react-query"
import type { CallOptions } from "../../kernel/core/index.js"
import { useWrite, type Write, type WriteOptions } from "../../kernel/hooks/index.js"
import { eventsOf } from "../../kernel/query/index.js"
import { type GroundClient, groundClient } from "../client.js"
import { groundEndpoints } from "../endpoints.js"

type Call<Input, Result> = (input: Input, options?: CallOptions) => Promise<Result>

/** A write of the area: its function by name, the events of the endpoint table, and what makes this one special. */
export function useCommand<Input, Result>(
  name: keyof GroundClient,
  pick: (client: GroundClient) => Call<Input, Result>,
  options?: WriteOptions<Input, Result>,
  special: Pick<Write<Input, Result>, "order" | "optimistic"> = {},
): UseMutationResult<Result, Error, Input> {
  return useWrite(
    {
      ...special,
      name,
      events: eventsOf(groundEndpoints, name),
      run: (operations, input, o) => pick(groundClient(operations))(input, o),
      rehearsal: isDryRun,
    },
    options,
  )
}

const isDryRun = (input: unknown) => typeof input === "object" && input !== null && "dryRun" in input && input.dryRun === true
