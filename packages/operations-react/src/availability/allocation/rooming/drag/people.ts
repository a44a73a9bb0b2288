"use client"
import { type RefObject, useEffect, useRef, useState } from "react"
import { type Carried, isOf, useDragSource, useDropTarget } from "../../../../kernel/drag/ends.js"
import { withDragLibrary } from "../../../../kernel/drag/with-library.js"

interface Dragged extends Carried {
  readonly ids: readonly string[]
}
interface Target extends Carried {
  readonly placeId: string | null
  /** The person on whom it was dropped. */
  readonly onto?: string
}

/** Lets an element be dragged as these people; asked when the drag begins. */
export const useDragPeople = (element: RefObject<HTMLElement | null>, board: symbol, ids: () => readonly string[], enabled: boolean) =>
  useDragSource<Dragged>(element, () => ({ board, ids: ids() }), enabled)

/** Lets people be dropped here: on a place, on nowhere (`null`), or onto somebody in a place. */
export const useDropPeople = (
  element: RefObject<HTMLElement | null>,
  board: symbol,
  { placeId, onto }: { placeId: string | null; onto?: string },
  enabled: boolean,
) => useDropTarget(element, { board, target: (): Target => ({ board, placeId, ...(onto !== undefined && { onto }) }) }, enabled)

export interface DragUnderWay {
  readonly ids: readonly string[]
  /** The place under the pointer; undefined outside of all. */
  readonly over: string | null | undefined
}

/** Watches the drags of one board: who is on the way, over what, and where they are let go. */
export function usePeopleDrag(board: symbol, onDrop: (ids: readonly string[], placeId: string | null, onto: string | undefined) => void) {
  const [drag, setDrag] = useState<DragUnderWay>()
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(
    () =>
      withDragLibrary(({ monitorForElements }) =>
        monitorForElements({
          canMonitor: ({ source }) => isOf(board, source.data),
          onDragStart: ({ source }) => isOf<Dragged>(board, source.data) && setDrag({ ids: source.data.ids, over: undefined }),
          onDropTargetChange: ({ source, location }) => {
            if (isOf<Dragged>(board, source.data)) setDrag({ ids: source.data.ids, over: targetOf(location.current.dropTargets)?.placeId })
          },
          onDrop: ({ source, location }) => {
            setDrag(undefined)
            const target = targetOf(location.current.dropTargets)
            const onto = location.current.dropTargets[0]?.data.onto
            if (target && isOf<Dragged>(board, source.data))
              latest.current(source.data.ids, target.placeId, typeof onto === "string" ? onto : undefined)
          },
        }),
      ),
    [board],
  )
  return drag
}

const targetOf = ([innermost]: readonly { data: Record<string | symbol, unknown> }[]) => innermost?.data as Target | undefined

/** Scrolls these boxes when a drag comes near their edge. */
export function useAutoScroll(...boxes: RefObject<HTMLElement | null>[]) {
  const latest = useRef(boxes)
  useEffect(() => {
    const scrolls = (element: HTMLElement) => /auto|scroll/.test(getComputedStyle(element).overflowY)
    const elements = latest.current.flatMap(({ current }) => (current && scrolls(current) ? [current] : []))
    return withDragLibrary(({ combine, autoScrollForElements }) =>
      combine(...elements.map((element) => autoScrollForElements({ element }))),
    )
  }, [])
}
