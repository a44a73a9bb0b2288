"use client"
import type { UseMutationResult } from "@tanstack/react-query"
import type { CallOptions, Operations } from "../core/index.js"
import { type Endpoint, eventsOf } from "../query/index.js"
import { useWrite, type Write, type WriteOptions } from "./write.js"

type Call<Input, Result> = (input: Input, options?: CallOptions) => Promise<Result>

/** What the writes of an area have in common: its client, and the table that says which events each write causes. */
export interface CommandArea<Client> {
  readonly connect: (operations: Operations) => Client
  readonly endpoints: readonly Endpoint[]
}

/** The write hook of an area: takes a function of its client by name and by a pick, and what makes this write special. */
export type AreaCommand<Client> = <Input, Result>(
  name: keyof Client & string,
  pick: (client: Client) => Call<Input, Result>,
  options?: WriteOptions<Input, Result>,
  special?: Pick<Write<Input, Result>, "order" | "optimistic">,
) => UseMutationResult<Result, Error, Input>

/** A write of an area; `dryRun` in its input marks a rehearsal. */
export function useAreaCommand<Client, Input, Result>(
  { connect, endpoints }: CommandArea<Client>,
  name: keyof Client & string,
  pick: (client: Client) => Call<Input, Result>,
  options?: WriteOptions<Input, Result>,
  special: Pick<Write<Input, Result>, "order" | "optimistic"> = {},
): UseMutationResult<Result, Error, Input> {
  return useWrite(
    {
      ...special,
      name,
      events: eventsOf(endpoints, name),
      run: (operations, input, callOptions) => pick(connect(operations))(input, callOptions),
      rehearsal: isDryRun,
    },
    options,
  )
}

const isDryRun = (input: unknown) => typeof input === "object" && input !== null && "dryRun" in input && input.dryRun === true
