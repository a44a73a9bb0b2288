"use client"
import { type MutationOptions, type UseMutationOptions, type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query"
import { useOperations } from "../context/context.js"
import { contactOf } from "../core/contact.js"
import { type CallOptions, type Operations, OperationsNetworkError, type OperationsRequestError, uniqueId } from "../core/index.js"
import { rememberOwn } from "../live/own.js"
import { type Change, idsIn, invalidate } from "../query/invalidation.js"
import { scopeKey } from "../query/keys.js"
import { applyPatches, type Patch, type Rollback } from "../query/optimistic.js"
import { orderOf } from "../query/order.js"

/** One write, declared once beside its client function. */
export interface Write<Input, Result> {
  /** Name of the client function. */
  readonly name: string
  readonly run: (operations: Operations, input: Input, options: CallOptions) => Promise<Result>
  /** Event types it causes: the endpoint table's. */
  readonly events: readonly string[]
  /** Writes with the same key run in order, such as all moves on one board. */
  readonly order?: (input: Input) => string
  /** What is shown before the server answers. Never for anything that takes capacity. */
  readonly optimistic?: (input: Input, operations: Operations) => readonly Patch[]
  /** True for an input that only asks what would happen: nothing becomes stale, and no key is spent. */
  readonly rehearsal?: (input: Input) => boolean
  /** Ids touched beyond those that stand in the input or the result. */
  readonly subjects?: (input: Input, result: Result) => readonly string[]
}

/** What a write hook takes: TanStack's own options, and two of ours. */
export interface WriteOptions<Input, Result>
  extends Omit<UseMutationOptions<Result, Error, Input>, "mutationFn" | "mutationKey" | "onMutate" | "scope" | "retry"> {
  /** `false` waits for the server although the write could be shown at once. */
  optimistic?: boolean
  /** The server said no, after everything was rolled back. */
  onRefused?: (error: OperationsRequestError | Error, input: Input) => void
}

interface Shown {
  rollback: Rollback | undefined
}

/** The hook behind every write: one idempotency key per call, rollback on refusal, invalidation by event type. */
export function useWrite<Input, Result>(
  write: Write<Input, Result>,
  options: WriteOptions<Input, Result> = {},
): UseMutationResult<Result, Error, Input> {
  const { operations, invalidation, onEvent } = useOperations()
  const client = useQueryClient()
  const { optimistic = true, onRefused, ...rest } = options
  const order = orderOf(client)
  const keyOf = (input: Input) => write.order && `${operations.scope}:${write.order(input)}`

  const settled = (input: Input, changes: readonly Change[]) => {
    const key = keyOf(input)
    return whenQuiet(client, key, changes, (all) => invalidate(client, invalidation, operations, all))
  }
  const mutation: MutationOptions<Result, Error, Input, Shown> = {
    mutationFn: (input) => {
      const correlationId = uniqueId()
      rememberOwn(operations, correlationId)
      const once = write.rehearsal?.(input) ? {} : { idempotencyKey: uniqueId() }
      return order.run(keyOf(input), () => write.run(operations, input, { ...once, correlationId }))
    },
    onMutate: (input) => {
      // nothing is shown that cannot be sent, and nothing waits to be sent behind the person's back
      if (contactOf(operations).state().lost) throw new OperationsNetworkError(new Error("The connection is lost."))
      return { rollback: optimistic && write.optimistic ? applyPatches(client, write.optimistic(input, operations)) : undefined }
    },
    onError: (error, input, shown) => {
      const key = keyOf(input)
      if (shown?.rollback && (key === undefined || order.pending(key) === 0)) shown.rollback()
      onRefused?.(error, input)
    },
    onSettled: (result, error, input) => {
      const subjects = [...idsIn(input, result), ...(error === null && result !== undefined ? (write.subjects?.(input, result) ?? []) : [])]
      if (error === null) onEvent?.({ type: write.name })
      const wrote = !write.rehearsal?.(input) && (error === null || write.optimistic !== undefined)
      return settled(input, wrote ? write.events.map((type) => ({ type, subjects, own: true })) : []).then(() => undefined)
    },
  }
  return useMutation<Result, Error, Input, Shown>(joined(mutation, rest, [...scopeKey(operations), write.name]))
}

type Own<Input, Result> = MutationOptions<Result, Error, Input, Shown>

/** Our callbacks run first, then the host's. */
function joined<Input, Result>(
  own: Own<Input, Result>,
  host: Omit<WriteOptions<Input, Result>, "optimistic" | "onRefused">,
  mutationKey: readonly unknown[],
) {
  const { onSuccess, onError, onSettled, ...rest } = host
  return {
    ...(rest as object),
    ...own,
    mutationKey,
    retry: false,
    // the write itself finds out whether there is a network: TanStack would keep it and send it later
    networkMode: "always" as const,
    onSuccess,
    onError: (...args: Parameters<NonNullable<Own<Input, Result>["onError"]>>) => {
      own.onError?.(...args)
      return onError?.(...args)
    },
    onSettled: async (...args: Parameters<NonNullable<Own<Input, Result>["onSettled"]>>) => {
      await own.onSettled?.(...args)
      return onSettled?.(...args)
    },
  }
}

const waiting = new WeakMap<object, Map<string, Change[]>>()

/** While later writes of the same board are under way, a refetch would show a state between them: the last one refetches for all. */
async function whenQuiet(
  owner: object,
  key: string | undefined,
  changes: readonly Change[],
  flush: (all: readonly Change[]) => Promise<unknown>,
) {
  if (key === undefined) return flush(changes)
  const lists = waiting.get(owner) ?? new Map<string, Change[]>()
  waiting.set(owner, lists)
  const all = [...(lists.get(key) ?? []), ...changes]
  lists.set(key, all)
  if (orderOf(owner).pending(key) > 0) return
  lists.delete(key)
  return flush(all)
}
