"use client"
import { type RefObject, useEffect, useRef } from "react"
import { useNoWrites } from "../ui/no-writes.js"
import { withDragLibrary } from "./with-library.js"

type Data = Record<string | symbol, unknown>

/** What travels carries the key of its board, so that two boards on one page do not mix. */
export interface Carried extends Record<string, unknown> {
  readonly board: symbol
}

/** Whether a load was taken up on this board. */
export const isOf = <Load extends Carried>(board: symbol, data: Data): data is Load & Data => data.board === board

/** Lets an element be dragged with a load; asked when the drag begins. Where nothing may be written nothing is dragged. */
export function useDragSource<Load extends Carried>(element: RefObject<HTMLElement | null>, load: () => Load, enabled: boolean): void {
  const open = useNoWrites() === undefined && enabled
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    const source = element.current
    if (!open || !source) return undefined
    return withDragLibrary(({ draggable }) => draggable({ element: source, getInitialData: () => latest.current() }))
  }, [element, open])
}

/** Lets what `accepts` names be dropped on an element that answers `target`; both are asked while something is carried over it. */
export function useDropTarget<Load extends Carried>(
  element: RefObject<HTMLElement | null>,
  { board, target, accepts = () => true }: { board: symbol; target: () => Carried; accepts?: (load: Load) => boolean },
  enabled: boolean,
): void {
  const latest = useRef({ target, accepts })
  latest.current = { target, accepts }
  useEffect(() => {
    const place = element.current
    if (!enabled || !place) return undefined
    return withDragLibrary(({ dropTargetForElements }) =>
      dropTargetForElements({
        element: place,
        canDrop: ({ source }) => isOf<Load>(board, source.data) && latest.current.accepts(source.data),
        getData: () => ({ ...latest.current.target() }),
      }),
    )
  }, [element, board, enabled])
}
