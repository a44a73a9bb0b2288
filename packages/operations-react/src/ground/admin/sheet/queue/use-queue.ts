"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { uniqueId } from "../../../../kernel/core/index.js"
import { rememberOwn } from "../../../../kernel/live/own.js"
import { eventsOf } from "../../../../kernel/query/index.js"
import { idsIn, invalidate } from "../../../../kernel/query/invalidation.js"
import { groundEndpoints } from "../../../endpoints.js"
import type { DispatchId, DriverId } from "../../../types.js"
import { mayWait, sendStep } from "./send.js"
import { added, parseSteps, queueKey, type SheetStep, stringifySteps, without } from "./step.js"

/** How often steps that wait are tried again. */
const retryMs = 15_000

type Draft = SheetStep extends infer Step ? (Step extends SheetStep ? Omit<Step, "id" | "at"> : never) : never

export interface RefusedStep {
  step: SheetStep
  error: unknown
}

/** The steps of one driver, kept in the store until the server has judged them. The store is the truth: each change reads it first. */
function useKept(driverId: DriverId) {
  const { operations, storage } = useOperations()
  const key = queueKey(operations.scope, driverId)
  const read = useCallback(() => parseSteps(storage.get(key)), [storage, key])
  const [waiting, show] = useState(read)
  const change = useCallback(
    (next: (steps: readonly SheetStep[]) => readonly SheetStep[]) => {
      const steps = next(read())
      storage.set(key, stringifySteps(steps))
      show(steps)
    },
    [read, storage, key],
  )
  return { waiting, read, change }
}

/** Steps that the server has taken while the sheet on screen is older than that. */
const newer = (sent: readonly { step: SheetStep; at: number }[], shownAt: number) => sent.filter(({ at }) => at > shownAt)

/**
 * Steps in the order in which they were pressed: sent at once where there is a network, kept where there is none, and sent again when it
 * returns. `shownAt` is the age of the sheet on screen, in milliseconds.
 */
export function useStepQueue(driverId: DriverId, shownAt: number) {
  const { operations, invalidation, now } = useOperations()
  const client = useQueryClient()
  const { waiting, read, change } = useKept(driverId)
  const [sent, setSent] = useState<readonly { step: SheetStep; at: number }[]>([])
  const [refused, setRefused] = useState<readonly RefusedStep[]>([])
  const [state, setState] = useState<"idle" | "sending" | "cut">("idle")
  const running = useRef(false)

  const send = useCallback(
    async (step: SheetStep) => {
      const correlationId = uniqueId()
      rememberOwn(operations, correlationId)
      const result = await sendStep(operations, step, { correlationId })
      setSent((before) => [...before, { step, at: Date.now() }])
      change((steps) => without(steps, step.id))
      const subjects = idsIn({ ...step.input, driverId, dispatchId: step.dispatchId }, result)
      const changes = eventsOf(groundEndpoints, step.call).map((type) => ({ type, subjects, own: true }))
      void invalidate(client, invalidation, operations, changes)
    },
    [operations, invalidation, client, change, driverId],
  )

  const flush = useCallback(async () => {
    if (running.current) return
    running.current = true
    setState("sending")
    let end: "idle" | "cut" = "idle"
    for (let next = read()[0]; next && end === "idle"; next = read()[0]) {
      const step = next
      try {
        await send(step)
      } catch (error) {
        if (mayWait(error)) end = "cut"
        else {
          change((steps) => without(steps, step.id))
          setRefused((before) => [...before, { step, error }])
        }
      }
    }
    running.current = false
    setState(end)
  }, [read, send, change])

  useEffect(() => {
    if (read().length > 0) void flush()
    const online = () => void flush()
    window.addEventListener("online", online)
    const timer = setInterval(() => read().length > 0 && void flush(), retryMs)
    return () => {
      window.removeEventListener("online", online)
      clearInterval(timer)
    }
  }, [read, flush])

  const press = useCallback(
    (draft: Draft) => {
      change((steps) => added(steps, { ...draft, id: uniqueId(), at: now().toISOString() } as SheetStep))
      void flush()
    },
    [change, flush, now],
  )
  const pending = useMemo(() => [...newer(sent, shownAt).map(({ step }) => step), ...waiting], [sent, shownAt, waiting])
  return {
    /** What the server has not judged yet. */
    waiting,
    /** What the sheet on screen does not show yet. */
    pending,
    refused,
    dismiss: () => setRefused([]),
    sending: state === "sending",
    cut: state === "cut",
    press,
    retry: flush,
    waitsFor: (dispatchId: DispatchId) => waiting.some((step) => step.dispatchId === dispatchId),
  }
}

export type StepQueue = ReturnType<typeof useStepQueue>
