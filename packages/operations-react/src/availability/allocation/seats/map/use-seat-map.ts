"use client"
import { useMemo } from "react"
import { useEveryRow } from "../../../../kernel/hooks/index.js"
import { useResourceTemplatesInfinite } from "../../../hooks/index.js"
import type { SlotId } from "../../../types.js"
import { useRoomingBoard } from "../../rooming/editor/use-rooming-board.js"
import type { BoardPlace } from "../../rooming/model/source.js"
import { vehiclesOf } from "./model.js"
import type { RealVehicle } from "./real.js"

export interface SeatMapInput {
  slotId: SlotId
  segment?: string | undefined
  /** The vehicles that drive, where they are known. */
  real?: readonly RealVehicle[] | undefined
}

const unknown: readonly RealVehicle[] = []

/** State and commands of a departure's seats: the vehicles as plans, and who sits where. */
export function useSeatMap({ slotId, segment, real = unknown }: SeatMapInput) {
  const rooming = useRoomingBoard({ slotId, family: "seat", segment })
  const manifest = rooming.manifest.data
  const optionId = manifest?.slot.optionId
  const templates = useEveryRow(
    useResourceTemplatesInfinite({ productOptionIds: optionId ? [optionId] : [], limit: 200 }, { enabled: Boolean(optionId) }),
  )
  const { board } = rooming.state
  const withPlan = useMemo(() => (templates.data?.data ?? []).filter(({ layout }) => layout !== null), [templates.data])
  const vehicles = useMemo(() => {
    const resources = manifest?.resources ?? []
    return vehiclesOf(board, new Map(resources.map((one): [string, BoardPlace] => [one.id, one])))
  }, [board, manifest])
  return { rooming, vehicles, templates: withPlan, real }
}

export type SeatMapState = ReturnType<typeof useSeatMap>
